using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Matching;

/// <summary>Drops the proposed rules.</summary>
public sealed record WithdrawRules(int Number, string? Reason, Act Act);

public static class WithdrawRulesHandler
{
    public static Task<Answer> Handle(WithdrawRules command, IDocumentSession session) =>
        session.OnProposal(command.Number, command.Act, book => Decide(book, command));

    public static Decision Decide(Rulebook book, WithdrawRules command)
    {
        var act = command.Act;
        if (!act.Actor.IsCoordinator) return RulesDeeds.OnlyCoordinators;
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Invalid("reason", $"say why the proposal is dropped");
        if (book.NotProposed(command.Number) is { } refusal) return refusal;
        return Decision.Happens(new RulesWithdrawn(book.Id, command.Number, command.Reason, act.By, act.Now));
    }
}
