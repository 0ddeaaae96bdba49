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

    public static async Task<Notice[]> Handle(WeekPassed passed, IDocumentSession session)
    {
        var coordinators = await session.Coordinators(passed.At);
        var rules = await session.HearingRulesAt(passed.At);
        var notices = new List<Notice>(WhoHears(passed, await UnreachedAt(passed.At, session), coordinators, rules));
        foreach (var needId in await ForgottenSince(passed, session))
            if (await session.CircleOf(needId, passed.At) is { } circle) notices.AddRange(WhoHears(passed, circle));
        return [.. notices];
    }

    /// <summary>The week in figures.</summary>
    public static Notice[] WhoHears(WeekPassed passed, Unreached unreached, IReadOnlyCollection<Reader> coordinators, HearingRules? rules = null)
    {
        var news = new News(NoticeKind.Overview, "overview", "system:clock", passed.At)
        {
            Occurrence = passed.Began.UtcTicks.ToString(),
            Details = Details.None with { Unreached = unreached },
        };
        return (rules ?? HearingRules.First).Tell(news, coordinators, _ => false);
    }

    /// <summary>That no offer has become a candidate for a need, once each time that it opens.</summary>
    public static Notice[] WhoHears(WeekPassed passed, Circle circle) => circle.Tell(
        new News(NoticeKind.NeedWithoutCandidate, "need-without-candidate", "system:clock", passed.At)
        {
            NeedId = circle.Need.Id,
            Title = circle.Need.Content.Title,
            Occurrence = circle.Need.OpenedAt?.UtcTicks.ToString(),
        });

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

    /// <summary>Needs that were open for thirty days some time this week, made here, and for which nothing is a candidate.</summary>
    static async Task<IEnumerable<Guid>> ForgottenSince(WeekPassed passed, IQuerySession session)
    {
        var (from, until) = (passed.Began.AddDays(-Days), passed.At.AddDays(-Days));
        var open = await session.Query<Need>().Where(n => n.State == NeedState.Open && n.OpenedAt > from && n.OpenedAt <= until).ToListAsync();
        var own = open.Where(n => n.Provenance is null).Select(n => n.Id).ToArray();
        var answered = (await session.LoadManyAsync<Shortlist>(own)).Where(list => list.Candidates.Length > 0).Select(list => list.Id);
        return own.Except(answered);
    }
}
