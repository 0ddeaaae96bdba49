using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>The need's own side, or a broker, opens an ended need again.</summary>
public sealed record ReopenNeed(Guid NeedId, Act Act);

public static class ReopenNeedHandler
{
    public static Task<Answer> Handle(ReopenNeed command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command.Act));

    public static Decision Decide(Need need, Act act)
    {
        if (!act.Actor.MayWriteOn(need) && !act.Actor.MayBroker(need)) return NeedDeeds.OnlyItsWriters(need);
        if (!need.IsEnded) return Refusal.Conflict($"Only an ended need is reopened; this one is {need.State}.");
        if (need.State == NeedState.Joined) return Refusal.Conflict($"This need was joined into another; take it apart from that one.");
        return Decision.Happens(new NeedReopened(need.Id, act.By, act.Now));
    }
}
