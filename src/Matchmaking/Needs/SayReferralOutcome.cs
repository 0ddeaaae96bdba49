using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>A broker records what became of a need at the service to which it was passed, and its reference there.</summary>
public sealed record SayReferralOutcome(Guid NeedId, string? Reference, string? Outcome, Act Act);

public static class SayReferralOutcomeHandler
{
    public static Task<Answer> Handle(SayReferralOutcome command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, SayReferralOutcome command)
    {
        var act = command.Act;
        if (!act.Actor.MayBroker(need)) return NeedDeeds.OnlyItsBrokers;
        if (string.IsNullOrWhiteSpace(command.Outcome)) return Refusal.Invalid("outcome", $"say what became of it there");
        if (need.State != NeedState.Referred) return Refusal.Conflict($"Only a referred need has an outcome elsewhere; this one is {need.State}.");
        return Decision.Happens(new NeedReferralOutcomeSaid(
            need.Id, command.Reference ?? need.Referral!.Reference, command.Outcome, act.By, act.Now));
    }
}
