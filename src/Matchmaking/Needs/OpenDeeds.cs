using System.Collections.Immutable;
using Matchmaking.Deeds;
using Matchmaking.Needs.Joining;

namespace Matchmaking.Needs;

/// <summary>Which deeds a page offers somebody on a need: those that would not be refused, as the deeds themselves decide.</summary>
public static class OpenDeeds
{
    public static ImmutableArray<string> On(Need need, Act act) =>
        act.Actor.IsSignedIn ? [.. Tried(need, act).Where(tried => IsOpen(tried.Decision)).Select(tried => tried.Deed)] : [];

    /// <summary>What only lacks fields can still be filled in.</summary>
    static bool IsOpen(Decision decision) => decision.Refusal is null or { Kind: RefusalKind.Invalid };

    /// <summary>Each deed as it would be decided if its form were filled in.</summary>
    static IEnumerable<(string Deed, Decision Decision)> Tried(Need need, Act act) =>
    [
        ("submission", SubmitNeedHandler.Decide(need, act)),
        ("endorsement", EndorseNeedHandler.Decide(need, new EndorseNeed(need.Id, null, null, act))),
        ("return", ReturnNeedHandler.Decide(need, new ReturnNeed(need.Id, FilledIn, act))),
        ("revision", ReviseNeedHandler.Decide(need, new ReviseNeed(need.Id, need.Content, act))),
        ("lead", TakeLeadHandler.Decide(need, act)),
        ("priority", PrioritizeNeedHandler.Decide(need, new PrioritizeNeed(need.Id, 1, FilledIn, act))),
        ("urgency", ConfirmUrgencyHandler.Decide(need, new ConfirmUrgency(need.Id, FilledIn, act))),
        ("answer", AnswerNeedHandler.Decide(need, new AnswerNeed(need.Id, FilledIn, [], act), [])),
        ("referral", ReferNeedHandler.Decide(need, new ReferNeed(need.Id, FilledIn, null, null, act), null)),
        ("outcome", SayReferralOutcomeHandler.Decide(need, new SayReferralOutcome(need.Id, null, FilledIn, act))),
        ("decline", DeclineNeedHandler.Decide(need, new DeclineNeed(need.Id, FilledIn, act))),
        ("separation", SeparateNeedHandler.Decide(need, new SeparateNeed(need.Id, FilledIn, act))),
        ("reopening", ReopenNeedHandler.Decide(need, act)),
        ("withdrawal", WithdrawNeedHandler.Decide(need, new WithdrawNeed(need.Id, FilledIn, act))),
    ];

    const string FilledIn = "…";
}
