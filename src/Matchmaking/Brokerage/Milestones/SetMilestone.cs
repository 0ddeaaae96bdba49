using Marten;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Brokerage;

/// <summary>Those who take part set themselves something to reach by a day, or change what they had set.</summary>
/// <param name="SideId">The need or the offer whose side sees to it; null where all do.</param>
/// <param name="IsNew">It is added; else the milestone of this id is changed.</param>
public sealed record SetMilestone(
    Guid CooperationId, Guid MilestoneId, bool IsNew, string? Title, DateOnly? Due, Guid? SideId, Act Act);

public static class SetMilestoneHandler
{
    public static Task<Answer> Handle(SetMilestone command, IDocumentSession session) =>
        session.OnCooperation(command.CooperationId, command.Act, found => Decide(found, command));

    public static Decision Decide(CooperationCase found, SetMilestone command)
    {
        var (act, cooperation) = (command.Act, found.Cooperation);
        var known = cooperation.MilestoneOf(command.MilestoneId);
        if (!command.IsNew && known is null) return Refusal.NotFound;
        if (!found.IsWorkedOnBy(act.Actor)) return CooperationDeeds.OnlyWhoWorkOnIt;
        if (Wrong(command, cooperation) is [_, ..] wrong) return Refusal.Invalid(wrong);
        if (cooperation.State == CooperationState.Completed) return Refusal.Conflict($"This cooperation is completed.");
        if (known is { IsOpen: false }) return Refusal.Conflict($"This milestone was reached or dropped.");
        return Decision.Happens(command.IsNew
            ? new MilestoneAdded(cooperation.Id, command.MilestoneId, command.Title!, command.Due!.Value, command.SideId, act.By, act.Now)
            : new MilestoneChanged(cooperation.Id, command.MilestoneId, command.Title!, command.Due!.Value, command.SideId, act.By, act.Now));
    }

    static IReadOnlyList<FieldError> Wrong(SetMilestone command, Cooperation cooperation) =>
    [
        .. FieldError.Unless(!string.IsNullOrWhiteSpace(command.Title), "title", $"say what is to be reached"),
        .. FieldError.Unless(command.Due is not null, "due", $"say by which day"),
        .. FieldError.Unless(command.SideId is not { } side || cooperation.SideIds.Contains(side), "sideId", $"name a need or an offer of this cooperation"),
    ];
}
