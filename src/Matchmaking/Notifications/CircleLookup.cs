using Marten;
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
        var introductions = await session.Query<Introduction>().Where(i => i.NeedId == needId).ToListAsync();
        var marks = await session.MarksOf(need, introductions, institutions, Day(now));
        return new Circle(need, [.. await session.Readers(marks, Day(now))], [.. introductions]);
    }

    public static Task<IReadOnlyList<Reader>> Coordinators(this IQuerySession session, DateTimeOffset now) =>
        session.Readers([Coordinator], Day(now));

    /// <summary>Those who represent the institution that makes an offer.</summary>
    public static async Task<IEnumerable<Reader>> Voices(this IQuerySession session, Offers.Offer offer, DateTimeOffset now) =>
        (await session.Readers([$$"""{"memberships":[{"organizationId":"{{offer.OrganizationId}}"}]}"""], Day(now)))
        .Where(reader => reader.Actor.Represents(offer.OrganizationId));

    /// <summary>What the documents of those concerned contain: one piece of JSON each, so that one index finds them.</summary>
    static async Task<string[]> MarksOf(
        this IQuerySession session, Need need, IReadOnlyList<Introduction> introductions, Guid[] institutions, DateOnly day)
    {
        var doers = introductions.Select(i => i.Broker).Append(need.Author).Append(need.Lead).OfType<string>();
        var centres = (await session.Query<SupportCentre>().ToListAsync()).Where(c => need.AskedFor.Any(party => c.CoversOn(day, party)));
        var offering = introductions.SelectMany(i => i.Offers).Select(o => o.OrganizationId).Concat(institutions);
        return
        [
            .. doers.Select(by => $$"""{"id":"{{by}}"}"""),
            .. need.AskedFor.Select(party => $$"""{"memberships":[{"party":"{{party}}"}]}"""),
            .. centres.Select(centre => $$"""{"memberships":[{"centreId":"{{centre.Id}}"}]}"""),
            .. offering.Distinct().Select(id => $$"""{"memberships":[{"organizationId":"{{id}}"}]}"""),
            Coordinator,
        ];
    }

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
