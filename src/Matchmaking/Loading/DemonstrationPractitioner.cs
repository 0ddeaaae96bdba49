using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Loading;

/// <summary>Lin stands in the demonstration's directory of practitioners, as she would if she had agreed to it.</summary>
public static class DemonstrationPractitioner
{
    static readonly PractitionerDraft Says = new()
    {
        Name = "Lin (made up for the demonstration)",
        Headline = new LocalizedText(new Dictionary<string, string>
        {
            ["en"] = "Tells invasive plants from native ones while they are seedlings, and teaches it",
            ["fr"] = "Distingue les plantes envahissantes des plantes indigènes dès le stade de plantule, et l’enseigne",
        }),
        Work = LocalizedText.Of("en", "Field courses for rangers and extension officers in drylands, with keys in local languages."),
        Link = "https://example.org/lin",
        Subjects = ["CBD-SUBJECT-IAS"],
        Targets = ["GBF-TARGET-06"],
        Kinds = ["training"],
        Languages = ["en", "fr"],
        Countries = ["KE", "ZA"],
        Consent = true,
    };

    public static async Task Load(IDocumentStore store, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var lin = (await session.LoadAsync<Person>(StableId.Of("person", "lin"), cancellation))!;
        // What she did about it since is hers: whoever is withdrawn or forgotten stays so.
        if (await session.LoadAsync<Practitioner>(Practitioner.IdOf(lin.Id), cancellation) is not null) return;
        var act = new Act(await Actors.Of(lin, DateOnly.FromDateTime(now.UtcDateTime), session), now);
        await ListPractitionerHandler.Handle(new ListPractitioner(Says, act), session);
        await session.SaveChangesAsync(cancellation);
    }
}
