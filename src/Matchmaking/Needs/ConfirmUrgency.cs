using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>A centre confirms that a need is urgent, so that its clocks run shorter. The score stays as it is.</summary>
public sealed record ConfirmUrgency(Guid NeedId, string? Reason, Act Act);

public static class ConfirmUrgencyHandler
{
    public static Task<Answer> Handle(ConfirmUrgency command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, ConfirmUrgency command)
    {
        var act = command.Act;
        if (!act.Actor.MayBroker(need)) return NeedDeeds.OnlyItsBrokers;
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Invalid("reason", $"say what makes the need urgent");
        if (need.IsEnded || !need.WasOpened) return Refusal.Conflict($"Only an open need is urgent; this one is {need.State}.");
        if (need.IsUrgent) return Refusal.Conflict($"This need is urgent already.");
        return Decision.Happens(new NeedUrgencyConfirmed(need.Id, command.Reason, act.By, act.Now));
    }
}
