using Marten;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Loading;

/// <summary>
/// Enters the person whom the settings name as the first administrator, who then enters everybody else. Where the person is
/// known nothing is done, so the setting may stay.
/// </summary>
public static class FirstAdministrator
{
    const string Handle = "administrator";

    public static async Task Load(
        IDocumentStore store, IConfiguration configuration, Vocabulary vocabulary, Act act, CancellationToken cancellation)
    {
        var named = configuration.GetSection("Matchmaking:FirstAdministrator");
        if (named["Subject"] is not { Length: > 0 } subject) return;
        var issuer = named["Issuer"] ?? configuration["Matchmaking:Access:Authority"];
        var personId = StableId.Of("person", PersonDetails.SignIn(issuer, subject));
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<Person>(personId, cancellation) is not null) return;
        await EnterPersonHandler.Handle(Entering(personId, named, act), session, vocabulary);
        await session.SaveChangesAsync(cancellation);
        await LinkSignInHandler.Handle(new LinkSignIn(personId, issuer, subject, act), session);
        await session.SaveChangesAsync(cancellation);
        await GiveRoleHandler.Handle(new GiveRole(personId, Administrator, act), session, vocabulary);
        await session.SaveChangesAsync(cancellation);
    }

    static EnterPerson Entering(Guid personId, IConfiguration named, Act act) =>
        new(personId, Handle, named["Name"] ?? "Administrator", named["Email"], "en", act);

    static readonly AskedRole Administrator = new(Role.Administrator, null, null, null, null, null, "named in the settings", null, false, false);
}
