using Marten;
using Matchmaking.Deeds;
using Matchmaking.Matching;
using Matchmaking.Needs;
using Matchmaking.Participants;

namespace Matchmaking.Brokerage;

/// <summary>Someone else than who decided answers a contest: the decision is upheld or overturned, with a reason.</summary>
public sealed record AnswerContest(Guid ContestId, bool Overturned, string? Reason, Act Act);

public static class AnswerContestHandler
{
    public static async Task<Answer> Handle(AnswerContest command, IDocumentSession session)
    {
        var act = command.Act with { SeenVersion = null };
        if (await session.AnsweredBefore(act) is { } before) return before;
        var known = await session.LoadAsync<Contest>(command.ContestId);
        var found = known is null ? null : await session.DecisionOf(known.Decision, known.SubjectId, known.OfferId, act.Today);
        var overturns = known is not null && command.Overturned && act.Objection(Decide(known, found, command).Refusal, 0) is null;
        if (overturns && (await PutRight(known!, command, session)).Refusal is { } refusal) return new Answer(command.ContestId, 0, refusal);
        return await session.Decide<Contest>(command.ContestId, act, contest => Decide(contest, found, command));
    }

    public static Decision Decide(Contest contest, ContestedDecision? found, AnswerContest command)
    {
        var act = command.Act;
        if (found is null || !found.IsSeenBy(act.Actor)) return Refusal.NotFound;
        if (!found.IsReviewedBy(act.Actor) || act.By == contest.DecidedBy || act.By == contest.By)
            return Refusal.Forbidden($"someone who may decide this, and neither decided it nor contests it");
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Invalid("reason", $"say why; both read it");
        if (contest.State != ContestState.Open) return Refusal.Conflict($"This contest was answered: the decision was {contest.State}.");
        if (command.Overturned && !found.Stands) return Refusal.Conflict($"This decision does not stand any more; say that it is upheld.");
        return Decision.Happens(command.Overturned
            ? new DecisionOverturned(contest.Id, command.Reason, act.By, act.Now)
            : new DecisionUpheld(contest.Id, command.Reason, act.By, act.Now));
    }

    /// <summary>What the decision did is undone in the same transaction, each by its own room's words.</summary>
    static Task<Answer> PutRight(Contest contest, AnswerContest command, IDocumentSession session)
    {
        var act = command.Act with { SeenVersion = null, RepetitionKey = null };
        return contest.Decision switch
        {
            Contested.NeedDeclined => ReopenNeedHandler.Handle(new ReopenNeed(contest.SubjectId, act), session),
            Contested.IntroductionDeclined => ReopenIntroductionHandler.Handle(new ReopenIntroduction(contest.SubjectId, contest.OfferId, act), session),
            Contested.InterestDeclined => ReopenInterestHandler.Handle(new ReopenInterest(contest.SubjectId, act), session),
            Contested.CandidateSetAside => PutCandidateBackHandler.Handle(new PutCandidateBack(contest.SubjectId, contest.OfferId!.Value, act), session),
            _ => VerifyOrganizationHandler.Handle(new VerifyOrganization(contest.SubjectId, command.Reason, act), session),
        };
    }
}
