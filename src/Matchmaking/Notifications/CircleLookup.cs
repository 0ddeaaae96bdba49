using System.Collections.Immutable;
using Marten;
using Marten.Linq;
using Marten.Linq.MatchesSql;
using Matchmaking.Access;
using Matchmaking.Brokerage;
using Matchmaking.Needs;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>Looks up who stands around a need on a day.</summary>
public static class CircleLookup
{
    /// <param name="institutions">Organizations whose representatives may have to hear, beside those introduced.</param>
    public static async Task<Circle?> CircleOf(this IQuerySession session, Guid needId, DateTimeOffset now, params Guid[] institutions)
    {
        if (await session.LoadAsync<Need>(needId) is not { } need) return null;
        return (await session.CirclesOf([need], now, institutions))[needId];
    }

    /// <summary>The same for several needs, looked up once for all of them; who stands around one is a reader of each.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Circle>> CirclesOf(
        this IQuerySession session, IReadOnlyCollection<Need> needs, DateTimeOffset now, IReadOnlyCollection<Guid> institutions)
    {
        var needIds = needs.Select(need => need.Id).ToArray();
        var introductions = await session.Query<Introduction>().Where(i => i.NeedId.IsOneOf(needIds)).ToListAsync();
        var parties = needs.SelectMany(need => need.AskedFor).ToHashSet();
        var centres = (await session.Query<SupportCentre>().ToListAsync()).Where(c => parties.Any(party => c.CoversOn(Day(now), party))).ToArray();
        var rules = await session.HearingRulesAt(now);
        ImmutableArray<Reader> readers = [.. await session.Readers(MarksOf(needs, parties, introductions, centres, institutions), Day(now))];
        var byNeed = introductions.ToLookup(i => i.NeedId);
        return needs.ToDictionary(need => need.Id, need => new Circle(need, readers, [.. byNeed[need.Id]])
        {
            Rules = rules,
            Covered = centres.Any(centre => need.AskedFor.Any(party => centre.CoversOn(Day(now), party))),
        });
    }

    public static Task<IReadOnlyList<Reader>> Coordinators(this IQuerySession session, DateTimeOffset now) =>
        session.Readers([Coordinator], Day(now));

    /// <summary>Those who represent an organization, who may verify it, and the global entity.</summary>
    public static async Task<IReadOnlyList<Reader>> ReadersAround(this IQuerySession session, Organization organization, DateTimeOffset now)
    {
        var centres = await session.Query<SupportCentre>().ToListAsync();
        var covering = centres.Where(c => organization.Country is { } country && c.CoversOn(Day(now), country));
        string[] marks =
        [
            $$"""{"memberships":[{"organizationId":"{{organization.Id}}"}]}""",
            .. organization.Country is { } party ? new[] { $$"""{"memberships":[{"party":"{{party}}"}]}""" } : [],
            .. covering.Select(centre => $$"""{"memberships":[{"centreId":"{{centre.Id}}"}]}"""),
            $$"""{"memberships":[{"role":"{{nameof(Role.Administrator)}}"}]}""",
            Coordinator,
        ];
        return await session.Readers(marks, Day(now));
    }

    /// <summary>Everybody whose document contains one of these pieces of JSON, and the global entity.</summary>
    public static Task<IReadOnlyList<Reader>> ReadersWith(this IQuerySession session, string[] marks, DateTimeOffset now) =>
        session.Readers([.. marks, Coordinator], Day(now));

    /// <summary>Those who are known to the institution that makes an offer, and the global entity.</summary>
    public static Task<IReadOnlyList<Reader>> ReadersAround(this IQuerySession session, Offers.Offer offer, DateTimeOffset now) =>
        session.ReadersWith([$$"""{"memberships":[{"organizationId":"{{offer.OrganizationId}}"}]}"""], now);

    /// <summary>The officers of a centre; of none, the global entity.</summary>
    public static async Task<IReadOnlyList<Reader>> OfficersOf(this IQuerySession session, Guid? centreId, DateTimeOffset now)
    {
        if (centreId is null) return [.. (await session.Coordinators(now)).Where(reader => reader.Actor.IsCoordinator)];
        var readers = await session.Readers([$$"""{"memberships":[{"centreId":"{{centreId}}"}]}"""], Day(now));
        return [.. readers.Where(reader => reader.Actor.IsOfficerOf(centreId.Value))];
    }

    /// <summary>What the documents of those concerned contain: one piece of JSON each, so that one index finds them.</summary>
    static string[] MarksOf(
        IReadOnlyCollection<Need> needs,
        IReadOnlyCollection<string> parties,
        IReadOnlyList<Introduction> introductions,
        IReadOnlyCollection<SupportCentre> centres,
        IReadOnlyCollection<Guid> institutions)
    {
        var doers = introductions.Select(i => i.Broker).Concat(needs.SelectMany(DoersOn)).OfType<string>().Distinct();
        var having = centres.Select(centre => centre.Id).Union(needs.SelectMany(need => need.JoinedCentres.Concat(need.AskedCentres)));
        var offering = introductions.SelectMany(i => i.Offers).Select(o => o.OrganizationId).Concat(institutions);
        return
        [
            .. doers.Select(by => $$"""{"id":"{{by}}"}"""),
            .. parties.Select(party => $$"""{"memberships":[{"party":"{{party}}"}]}"""),
            .. having.Select(centreId => $$"""{"memberships":[{"centreId":"{{centreId}}"}]}"""),
            .. offering.Distinct().Select(id => $$"""{"memberships":[{"organizationId":"{{id}}"}]}"""),
            Coordinator,
        ];
    }

    /// <summary>Whom the need names: its author, who leads the case, who asked another centre or the need's own side.</summary>
    static IEnumerable<string?> DoersOn(Need need) =>
        [need.Author, need.Lead, .. need.Askings.Select(asking => asking.By), .. need.Clarifications.Select(one => one.AskedBy)];

    static async Task<IReadOnlyList<Reader>> Readers(this IQuerySession session, string[] marks, DateOnly day)
    {
        var people = await session.Query<Person>().Where(p => p.MatchesSql("d.data @> any(?::jsonb[])", (object)marks)).ToListAsync();
        var details = (await session.LoadManyAsync<PersonDetails>(people.Select(p => p.Id))).ToDictionary(d => d.Id);
        var readers = new List<Reader>();
        foreach (var person in people.Where(p => details.ContainsKey(p.Id)))
            readers.Add(new Reader(person.Id, details[person.Id].Language, await Actors.Of(person, day, session)));
        return readers;
    }

    const string Coordinator = $$"""{"memberships":[{"role":"{{nameof(Role.Coordinator)}}"}]}""";

    static DateOnly Day(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime);
}
