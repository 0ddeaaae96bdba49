using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs.Joining;

/// <summary>A broker, or its own side, takes a need apart again from the one into which it was joined.</summary>
public sealed record SeparateNeed(Guid NeedId, string? Reason, Act Act);

public static class SeparateNeedHandler
{
    public static Task<Answer> Handle(SeparateNeed command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, SeparateNeed command)
    {
        var act = command.Act;
        if (!act.Actor.MayWriteOn(need) && !act.Actor.MayBroker(need)) return NeedDeeds.OnlyItsWriters(need);
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Invalid("reason", $"say what makes it a need of its own");
        if (need.State != NeedState.Joined) return Refusal.Conflict($"Only a joined need is separated; this one is {need.State}.");
        return Decision.Happens(new NeedSeparated(need.Id, command.Reason, act.By, act.Now));
    }
}
