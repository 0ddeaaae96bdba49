using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Brokerage;

/// <summary>The clock found that so many months have passed since a cooperation was completed: its sides are asked what is left.</summary>
public sealed record AskFollowUp(Guid CooperationId, int Months, Act Act);

public static class AskFollowUpHandler
{
    public static Task<Answer> Handle(AskFollowUp command, IDocumentSession session) =>
        session.OnCooperation(command.CooperationId, command.Act, found => Decide(found.Cooperation, command));

    public static Decision Decide(Cooperation cooperation, AskFollowUp command)
    {
        if (!command.Act.Actor.IsSystem) return Refusal.Forbidden($"the clock alone");
        return cooperation.State == CooperationState.Completed && cooperation.FollowUps.All(one => one.Months != command.Months)
            ? Decision.Happens(new FollowUpAsked(cooperation.Id, cooperation.NeedId, command.Months, command.Act.By, command.Act.Now))
            : Decision.Happens();
    }
}
