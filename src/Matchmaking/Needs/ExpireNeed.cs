using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>The clock found that the time for which a need was posted has passed; does nothing where that changed or it ended since.</summary>
public sealed record ExpireNeed(Guid NeedId, Act Act);

public static class ExpireNeedHandler
{
    public static Task<Answer> Handle(ExpireNeed command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command.Act));

    public static Decision Decide(Need need, Act act)
    {
        if (!act.Actor.IsSystem) return Refusal.Forbidden($"the clock alone");
        return need.State == NeedState.Open && need.Content.Until < act.Today
            ? Decision.Happens(new NeedExpired(need.Id, act.By, act.Now))
            : Decision.Happens();
    }
}
