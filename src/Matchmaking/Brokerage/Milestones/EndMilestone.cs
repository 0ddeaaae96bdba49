using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Brokerage;

/// <summary>Those who take part say that a milestone was reached.</summary>
/// <param name="On">The day; today where none is named.</param>
public sealed record ReachMilestone(Guid CooperationId, Guid MilestoneId, DateOnly? On, Act Act);

/// <summary>Those who take part aim at a milestone no longer, and say why.</summary>
public sealed record DropMilestone(Guid CooperationId, Guid MilestoneId, string? Reason, Act Act);

public static class ReachMilestoneHandler
{
    public static Task<Answer> Handle(ReachMilestone command, IDocumentSession session) =>
        session.OnCooperation(command.CooperationId, command.Act, found => Decide(found, command));

    public static Decision Decide(CooperationCase found, ReachMilestone command)
    {
        var act = command.Act;
        if (found.Cooperation.MilestoneOf(command.MilestoneId) is not { } milestone) return Refusal.NotFound;
        if (!found.IsWorkedOnBy(act.Actor)) return CooperationDeeds.OnlyWhoWorkOnIt;
        if (command.On > act.Today) return Refusal.Invalid("on", $"this day has not come yet");
        if (!milestone.IsOpen) return Refusal.Conflict($"This milestone was reached or dropped.");
        return Decision.Happens(new MilestoneReached(found.Cooperation.Id, milestone.MilestoneId, command.On ?? act.Today, act.By, act.Now));
    }
}

public static class DropMilestoneHandler
{
    public static Task<Answer> Handle(DropMilestone command, IDocumentSession session) =>
        session.OnCooperation(command.CooperationId, command.Act, found => Decide(found, command));

    public static Decision Decide(CooperationCase found, DropMilestone command)
    {
        var act = command.Act;
        if (found.Cooperation.MilestoneOf(command.MilestoneId) is not { } milestone) return Refusal.NotFound;
        if (!found.IsWorkedOnBy(act.Actor)) return CooperationDeeds.OnlyWhoWorkOnIt;
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Invalid("reason", $"say why it is dropped");
        if (!milestone.IsOpen) return Refusal.Conflict($"This milestone was reached or dropped.");
        return Decision.Happens(new MilestoneDropped(found.Cooperation.Id, milestone.MilestoneId, command.Reason, act.By, act.Now));
    }
}
