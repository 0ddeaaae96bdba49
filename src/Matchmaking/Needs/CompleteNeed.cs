using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>The cooperation that met the need was completed; sent by Brokerage within the same transaction.</summary>
public sealed record CompleteNeed(Guid NeedId, Guid CooperationId, Act Act);

public static class CompleteNeedHandler
{
    public static Task<Answer> Handle(CompleteNeed command, IDocumentSession session) =>
        session.Decide<Need>(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, CompleteNeed command) =>
        need.State == NeedState.Agreed
            ? Decision.Happens(new NeedCompleted(need.Id, command.CooperationId, command.Act.By, command.Act.Now))
            : Decision.Happens();
}
