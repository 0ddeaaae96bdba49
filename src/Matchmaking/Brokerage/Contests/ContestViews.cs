using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Brokerage;

/// <summary>A contest as those read it whom it concerns, and those who may review.</summary>
/// <param name="MayAnswer">Whether the reader can answer it now.</param>
public sealed record ContestView(
    Guid ContestId,
    string Decision,
    Guid SubjectId,
    Guid? NeedId,
    Guid? OfferId,
    LocalizedText Title,
    string? Decided,
    string Reason,
    string State,
    string? Answer,
    DateTimeOffset At,
    bool MayAnswer);

/// <summary>Shows contests.</summary>
public sealed class ContestViews(IDocumentStore store)
{
    /// <summary>As many as a page holds; the open ones first.</summary>
    const int Most = 200;

    public async Task<IResult> Show(Guid contestId, Door door)
    {
        await using var session = store.QuerySession();
        return await Read(session, await session.LoadAsync<Contest>(contestId), new Act(door.Actor, door.Now)) is { } view
            ? Results.Json(view, Json.Options)
            : Problems.Of(Refusal.NotFound);
    }

    public async Task<IReadOnlyList<ContestView>> Seen(Actor actor, DateTimeOffset now)
    {
        await using var session = store.QuerySession();
        var latest = await session.Query<Contest>().OrderBy(c => c.State).ThenByDescending(c => c.At).Take(Most).ToListAsync();
        var seen = new List<ContestView>();
        foreach (var contest in latest)
            if (await Read(session, contest, new Act(actor, now)) is { } view) seen.Add(view);
        return [.. seen.OrderBy(view => view.State != ContestState.Open.Word())];
    }

    public async Task<IResult> Page(Visit visit) => visit.Actor.IsSignedIn
        ? visit.Show<ContestsPage>(new { Contests = await Seen(visit.Actor, visit.Now) })
        : Results.Challenge();

    static async Task<ContestView?> Read(IQuerySession session, Contest? contest, Act act)
    {
        if (contest is null || await session.DecisionOf(contest.Decision, contest.SubjectId, contest.OfferId, act.Today) is not { } found) return null;
        if (!found.IsSeenBy(act.Actor)) return null;
        var answering = AnswerContestHandler.Decide(contest, found, new AnswerContest(contest.Id, false, "…", act));
        return new ContestView(
            contest.Id, contest.Decision.Word(), contest.SubjectId, contest.NeedId, contest.OfferId, found.Title, found.Reason,
            contest.Reason, contest.State.Word(), contest.Answer, contest.At, answering.Refusal is null);
    }
}
