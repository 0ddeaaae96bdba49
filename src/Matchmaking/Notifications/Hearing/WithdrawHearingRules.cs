using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Drops the proposed hearing rules.</summary>
public sealed record WithdrawHearingRules(int Number, string? Reason, Act Act);

public static class WithdrawHearingRulesHandler
{
    public static Task<Answer> Handle(WithdrawHearingRules command, IDocumentSession session) =>
        session.OnHearingRules(command.Number, command.Act, book => Decide(book, command));

    public static Decision Decide(HearingRulebook book, WithdrawHearingRules command)
    {
        var act = command.Act;
        if (!act.Actor.IsCoordinator) return HearingDeeds.OnlyCoordinators;
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Invalid("reason", $"say why the proposal is dropped");
        if (book.NotProposed(command.Number) is { } refusal) return refusal;
        return Decision.Happens(new HearingRulesWithdrawn(book.Id, command.Number, command.Reason.Trim(), act.By, act.Now));
    }
}
