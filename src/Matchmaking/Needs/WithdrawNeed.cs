using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>The need's own side takes it back, saying why.</summary>
public sealed record WithdrawNeed(Guid NeedId, string? Reason, Act Act);

public static class WithdrawNeedHandler
{
    public static Task<Answer> Handle(WithdrawNeed command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, WithdrawNeed command)
    {
        var act = command.Act;
        if (!act.Actor.MayWriteOn(need)) return NeedDeeds.OnlyItsWriters(need);
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Invalid("reason", $"say why the need is withdrawn");
        if (need.IsEnded) return Refusal.Conflict($"This need is {need.State} already.");
        if (need.State == NeedState.Agreed) return Refusal.Conflict($"A cooperation meets this need; complete the cooperation first.");
        return Decision.Happens(new NeedWithdrawn(need.Id, command.Reason, act.By, act.Now));
    }
}
