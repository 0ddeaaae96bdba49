using Marten;
using Matchmaking.Clocks;
using Matchmaking.Matching;
using Matchmaking.Needs;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>Open needs that nothing and nobody reaches.</summary>
/// <param name="WithoutCandidate">Open for thirty days and more, and no offer is a candidate.</param>
/// <param name="Uncovered">No support centre covers one of their Parties.</param>
public sealed record Unreached(int WithoutCandidate, int Uncovered);

/// <summary>What the global entity hears once a week.</summary>
public static class AnnounceOverviewHandler
{
    /// <summary>How long a need is open before it counts as without candidate (product, Who hears).</summary>
    const int Days = 30;

    public static async Task<Notice[]> Handle(WeekPassed passed, IDocumentSession session) =>
        WhoHears(passed, await UnreachedAt(passed.At, session), await session.Coordinators(passed.At));

    public static Notice[] WhoHears(WeekPassed passed, Unreached unreached, IEnumerable<Reader> coordinators)
    {
        var news = new News(NoticeKind.Overview, "overview", "system:clock", passed.At)
        {
            Occurrence = passed.Began.UtcTicks.ToString(),
            Details = Details.None with { Unreached = unreached },
        };
        return [.. coordinators.Where(r => r.Actor.IsCoordinator).Select(news.To)];
    }

    static async Task<Unreached> UnreachedAt(DateTimeOffset now, IQuerySession session)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var open = await session.Query<Need>().Where(n => n.State == NeedState.Open).ToListAsync();
        var centres = await session.Query<SupportCentre>().ToListAsync();
        var old = open.Where(n => n.OpenedAt <= now.AddDays(-Days)).Select(n => n.Id).ToArray();
        var lists = await session.LoadManyAsync<Shortlist>(old);
        return new Unreached(
            old.Length - lists.Count(list => list.Candidates.Length > 0),
            open.Count(n => !n.AskedFor.Any(party => centres.Any(c => c.CoversOn(today, party)))));
    }
}
