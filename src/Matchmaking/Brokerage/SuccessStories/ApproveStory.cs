using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Brokerage;

/// <summary>A side stands behind the story as it is; once all do, it is public.</summary>
public sealed record ApproveStory(Guid CooperationId, Guid? NeedId, Guid? OfferId, Act Act);

/// <summary>A side takes the story back from the public, or its approval before that.</summary>
public sealed record WithdrawStory(Guid CooperationId, Guid? NeedId, Guid? OfferId, Act Act);

public static class ApproveStoryHandler
{
    public static Task<Answer> Handle(ApproveStory command, IDocumentSession session) =>
        session.OnCooperation(command.CooperationId, command.Act, found => Decide(found, command));

    public static Decision Decide(CooperationCase found, ApproveStory command)
    {
        var (act, cooperation) = (command.Act, found.Cooperation);
        var (side, refusal) = CooperationSide.Of(found, act.Actor, command.NeedId, command.OfferId);
        if (side is null) return refusal!;
        if (cooperation.Story is not { } story) return Refusal.Conflict($"Nobody has written the story yet.");
        if (story.ApprovedBy.Contains(side.Id)) return Refusal.Conflict($"This side has approved the story.");
        var approved = new StoryApproved(cooperation.Id, side.Id, act.By, act.Now);
        return cooperation.SideIds.All(cooperation.Apply(approved).Story!.ApprovedBy.Contains)
            ? Decision.Happens(approved, new StoryPublished(cooperation.Id, act.By, act.Now))
            : Decision.Happens(approved);
    }
}

public static class WithdrawStoryHandler
{
    public static Task<Answer> Handle(WithdrawStory command, IDocumentSession session) =>
        session.OnCooperation(command.CooperationId, command.Act, found => Decide(found, command));

    public static Decision Decide(CooperationCase found, WithdrawStory command)
    {
        var (act, cooperation) = (command.Act, found.Cooperation);
        var (side, refusal) = CooperationSide.Of(found, act.Actor, command.NeedId, command.OfferId);
        if (side is null) return refusal!;
        return cooperation.Story is { ApprovedBy: { IsEmpty: false } }
            ? Decision.Happens(new StoryWithdrawn(cooperation.Id, act.By, act.Now))
            : Refusal.Conflict($"No side has approved a story.");
    }
}
