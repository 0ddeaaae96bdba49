using System.Collections.Immutable;
using Marten;
using Matchmaking.Participants;

namespace Matchmaking.Acceptance.Setting;

/// <summary>The people of the stories, with the centre that covers Kenya and a verified institute.</summary>
public static class Cast
{
    const string By = "system:test";

    public static readonly Guid Institute = Organization.IdOf("Institute of the stories");

    static readonly DateOnly LongAgo = new(2020, 1, 1);

    public static async Task Enter(IDocumentStore store)
    {
        await using var session = store.LightweightSession();
        Centre(session, "RCMRD", "KE", "TZ");
        session.Events.StartStream<Organization>(
            Institute,
            new OrganizationRegistered(Institute, "Institute of the stories", "ZA", null, By, Then),
            new OrganizationVerified(Institute, "a letter", new DateOnly(2099, 1, 1), By, Then));
        Person(session, "tomas", "en", Role.FocalPoint, role => role with { Party = "KE" });
        Person(session, "wanjiru", "en", Role.Drafter, role => role with { Party = "KE" });
        Person(session, "teuila", "en", Role.FocalPoint, role => role with { Party = "WS" });
        Person(session, "amina", "fr", Role.Officer, role => role with { CentreId = SupportCentre.IdOf("RCMRD") });
        Person(session, "lin", "zh", Role.Representative, role => role with { OrganizationId = Institute });
        Person(session, "grace", "en", Role.Coordinator, role => role);
        Person(session, "sofia", "en", Role.Administrator, role => role);
        await session.SaveChangesAsync();
    }

    static DateTimeOffset Then => new(LongAgo, TimeOnly.MinValue, TimeSpan.Zero);

    static void Centre(IDocumentSession session, string code, params string[] covered)
    {
        var centreId = SupportCentre.IdOf(code);
        session.Events.StartStream<SupportCentre>(
            centreId,
            [
                new CentreEntered(centreId, code, code, [], ["en"], By, Then),
                .. covered.Select(party => new CoverageBegan(centreId, party, LongAgo, "a decision", false, By, Then)),
            ]);
    }

    static void Person(IDocumentSession session, string handle, string language, Role role, Func<Membership, Membership> where)
    {
        var personId = StableId.Of("person", handle);
        var membership = where(new Membership(StableId.Of("membership", handle), role, LongAgo, null, "a letter"));
        session.Events.StartStream<Person>(personId, new PersonEntered(personId, By, Then), new RoleGiven(personId, membership, By, Then));
        session.Store(new PersonDetails(personId, handle, handle, null, language));
    }
}
