using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>A broker declines a need that cannot be taken up, saying why.</summary>
public sealed record DeclineNeed(Guid NeedId, string? Reason, Act Act);

public static class DeclineNeedHandler
{
    public static Task<Answer> Handle(DeclineNeed command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, DeclineNeed command)
    {
        var act = command.Act;
        if (!act.Actor.MayBroker(need)) return NeedDeeds.OnlyItsBrokers;
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Invalid("reason", $"say why the need is declined");
        if (need.State != NeedState.Open) return Refusal.Conflict($"Only an open need is declined; this one is {need.State}.");
        return Decision.Happens(new NeedDeclined(need.Id, command.Reason, act.By, act.Now));
    }
}
