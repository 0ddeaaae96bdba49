using Marten;
using Marten.Linq.MatchesSql;
using Matchmaking.Access;
using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Needs;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>Finds what waits for a person.</summary>
public sealed class Tasks(IDocumentStore store)
{
    /// <summary>More than anybody does today; what is due first comes first.</summary>
    const int Most = 500;

    public async Task<IReadOnlyList<Waiting>> Of(Actor actor, string language, DateTimeOffset now)
    {
        await using var session = store.QuerySession();
        var introductions = await session.Query<Introduction>().Where(i => i.State == IntroductionState.Proposed).ToListAsync();
        var needs = await Needs(session, actor, introductions, now);
        var needIds = needs.Select(n => n.Id).ToArray();
        var deadlines = (await session.Query<Deadline>().Where(d => d.NeedId!.Value.IsOneOf(needIds)).ToListAsync()).ToLookup(d => d.NeedId);
        var byNeed = introductions.ToLookup(i => i.NeedId);
        return
        [
            .. needs.SelectMany(need => new NeedAtWork(need, [.. byNeed[need.Id]], [.. deadlines[need.Id]]).For(actor, language, now))
                .Concat(await session.FollowUpsOf(actor, language, now))
                .OrderBy(task => task.DueAt ?? now),
        ];
    }

    static async Task<IReadOnlyList<Need>> Needs(
        IQuerySession session, Actor actor, IReadOnlyList<Introduction> introductions, DateTimeOffset now)
    {
        var own = await session.Query<Need>()
            .Where(n => n.State == NeedState.Submitted || n.State == NeedState.Returned || n.State == NeedState.Open)
            .Where(n => n.Author == actor.By || n.MatchesSql(IsForOneOf, PartiesOf(actor), PartiesOf(actor), CentresOf(actor), CentresOf(actor)))
            .OrderBy(n => n.BegunAt).Take(Most).ToListAsync();
        var introduced = introductions.Where(i => i.OffersOf(actor.Represents).Any() || actor.IsCoordinator).Select(i => i.NeedId);
        Guid[] late = actor.IsCoordinator ? [.. await Late(session, now)] : [];
        var others = await session.LoadManyAsync<Need>(introduced.Concat(late).Except(own.Select(n => n.Id)));
        return [.. own, .. others.Where(need => !need.IsEnded || late.Contains(need.Id))];
    }

    const string IsForOneOf =
        """
        (d.data #>> '{content,party}' = any(?) or jsonb_exists_any(d.data #> '{content,alsoFor}', ?)
         or jsonb_exists_any(d.data -> 'joinedCentres', ?) or jsonb_exists_any(d.data -> 'askedCentres', ?))
        """;

    /// <summary>The Parties for which somebody acts, or brokers.</summary>
    static string[] PartiesOf(Actor actor) =>
    [
        .. actor.Memberships.Where(m => m.Role is Role.FocalPoint or Role.Drafter).Select(m => m.Party!),
        .. actor.Covered,
    ];

    /// <summary>Centres that have the case, or are asked about it, whomever they cover.</summary>
    static string[] CentresOf(Actor actor) => [.. actor.Memberships.Select(m => m.CentreId).OfType<Guid>().Select(centreId => centreId.ToString())];

    static async Task<IEnumerable<Guid>> Late(IQuerySession session, DateTimeOffset now)
    {
        var owed = Steps.OwedUntilDone.ToArray();
        var late = await session.Query<Deadline>()
            .Where(d => d.DueAt <= now && d.NeedId != null && d.Step.IsOneOf(owed))
            .OrderBy(d => d.DueAt).Take(Most).ToListAsync();
        return late.Select(d => d.NeedId!.Value).Distinct();
    }
}
