using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>An officer of a covering centre, or a coordinator, takes the lead of a case.</summary>
public sealed record TakeLead(Guid NeedId, Act Act);

public static class TakeLeadHandler
{
    public static Task<Answer> Handle(TakeLead command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command.Act));

    public static Decision Decide(Need need, Act act)
    {
        if (!act.Actor.MayBroker(need)) return NeedDeeds.OnlyItsBrokers;
        if (need.IsEnded) return Refusal.Conflict($"This need is {need.State}; there is no case to lead.");
        if (need.Lead == act.By) return Refusal.Conflict($"You lead this case already.");
        if (need.Lead is not null && !act.Actor.IsCoordinator)
            return Refusal.Conflict($"Somebody else leads this case; who leads it, or the head of the centre, can give you the lead.");
        return Decision.Happens(new NeedLeadTaken(need.Id, act.By, act.Now));
    }
}
