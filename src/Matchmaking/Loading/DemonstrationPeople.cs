using System.Collections.Immutable;
using Marten;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Loading;

/// <summary>Somebody whom the demonstration makes up.</summary>
public sealed record MadeUpPerson(string Handle, string Language, AskedRole Role)
{
    public Guid PersonId => StableId.Of("person", Handle);
    public string Name => char.ToUpperInvariant(Handle[0]) + Handle[1..];
}

/// <summary>The people of the demonstration, one for each role, and the institute that one of them speaks for.</summary>
public static class DemonstrationPeople
{
    const string MadeUp = "made up for the demonstration";

    /// <summary>The institute that the demonstration makes up.</summary>
    public static readonly OrganizationName Institute = new("Baobab Institute (made up for the demonstration)", "ZA", null);

    public static readonly ImmutableArray<MadeUpPerson> All =
    [
        new("tomas", "en", As(Role.FocalPoint) with { Party = "KE", FocalPointType = "CBD-FP1" }),
        new("wanjiru", "en", As(Role.Drafter) with { Party = "KE" }),
        new("teuila", "en", As(Role.FocalPoint) with { Party = "WS", FocalPointType = "CBD-FP1" }),
        new("amina", "en", As(Role.Officer) with { Centre = "RCMRD", Head = true }),
        new("marie", "fr", As(Role.Officer) with { Centre = "COMIFAC", Head = true }),
        new("lin", "en", As(Role.Representative) with { OrganizationId = Organization.IdOf(Institute.Name!) }),
        new("grace", "en", As(Role.Coordinator)),
        new("sofia", "en", As(Role.Administrator)),
    ];

    public static async Task Load(
        IDocumentStore store, Vocabulary vocabulary, Act act, IProgress<LoadStep> progress, CancellationToken cancellation)
    {
        await EnterInstitute(store, act, cancellation);
        for (var done = 0; done < All.Length; done++)
        {
            await Enter(All[done], store, vocabulary, act, cancellation);
            progress.Report(new LoadStep("People of the demonstration", done + 1, All.Length));
        }
    }

    static AskedRole As(Role role) => new(role, null, null, null, null, null, MadeUp, null, false, false);

    static async Task EnterInstitute(IDocumentStore store, Act act, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var instituteId = Organization.IdOf(Institute.Name!);
        var known = await session.LoadAsync<Organization>(instituteId, cancellation);
        if (known is null) await RegisterOrganizationHandler.Begin(Institute, act, session);
        await session.SaveChangesAsync(cancellation);
        if (known is not { VerifiedUntil: not null }) await VerifyOrganizationHandler.Handle(new VerifyOrganization(instituteId, MadeUp, act), session);
        await session.SaveChangesAsync(cancellation);
    }

    static async Task Enter(MadeUpPerson person, IDocumentStore store, Vocabulary vocabulary, Act act, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<Person>(person.PersonId, cancellation) is { Memberships: [_, ..] }) return;
        await EnterPersonHandler.Handle(Command(person, act), session, vocabulary);
        await session.SaveChangesAsync(cancellation);
        await GiveRoleHandler.Handle(new GiveRole(person.PersonId, person.Role, act), session, vocabulary);
        await session.SaveChangesAsync(cancellation);
    }

    static EnterPerson Command(MadeUpPerson person, Act act) =>
        new(person.PersonId, person.Handle, person.Name, $"{person.Handle}@example.org", person.Language, act);
}
