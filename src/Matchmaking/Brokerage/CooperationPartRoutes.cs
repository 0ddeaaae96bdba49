using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Brokerage;

/// <summary>What is to be reached by which day, and which side sees to it.</summary>
public sealed record MilestoneBody(string? Title, DateOnly? Due, Guid? SideId);

/// <summary>On which day a milestone was reached.</summary>
public sealed record ReachedBody(DateOnly? On);

/// <summary>Why something is dropped.</summary>
public sealed record DroppedBody(string? Reason);

/// <summary>What a side says some months after the end.</summary>
public sealed record FollowUpBody(int? Months, bool? StillInUse, string? WhatCame, Guid? NeedId, Guid? OfferId);

/// <summary>The story, by language.</summary>
public sealed record StoryBody(LocalizedText? Text);

/// <summary>The side that is spoken for, where the caller has several.</summary>
public sealed record SideBody(Guid? NeedId, Guid? OfferId);

/// <summary>The addresses of what happens within a cooperation: milestones, follow-ups, its story.</summary>
public static class CooperationPartRoutes
{
    public static void MapCooperationParts(this RouteGroupBuilder cooperations)
    {
        cooperations.MapPost("/{cooperationId:guid}/milestones", (Guid cooperationId, Body<MilestoneBody> body, Door door, CooperationViews views) =>
            door.Do(act => Setting(cooperationId, null, body.Value, act), body.Errors, views.After(door)))
            .Described("Sets a milestone: what is to be reached by which day.", Who.CooperationSides).Needs("title", "due");
        cooperations.MapPost("/{cooperationId:guid}/milestones/{milestoneId:guid}/revision",
            (Guid cooperationId, Guid milestoneId, Body<MilestoneBody> body, Door door, CooperationViews views) =>
                door.Do(act => Setting(cooperationId, milestoneId, body.Value, act), body.Errors, views.After(door)))
            .Described("Revises a milestone.", Who.CooperationSides).Needs("title", "due");
        cooperations.MapPost("/{cooperationId:guid}/milestones/{milestoneId:guid}/completion",
            (Guid cooperationId, Guid milestoneId, Body<ReachedBody> body, Door door, CooperationViews views) =>
                door.Do(act => new ReachMilestone(cooperationId, milestoneId, body.Value.On, act), body.Errors, views.After(door)))
            .Described("Says that a milestone was reached.", Who.CooperationSides);
        cooperations.MapPost("/{cooperationId:guid}/milestones/{milestoneId:guid}/withdrawal",
            (Guid cooperationId, Guid milestoneId, Body<DroppedBody> body, Door door, CooperationViews views) =>
                door.Do(act => new DropMilestone(cooperationId, milestoneId, body.Value.Reason, act), body.Errors, views.After(door)))
            .Described("Drops a milestone.", Who.CooperationSides).Needs("reason");
        cooperations.MapPost("/{cooperationId:guid}/follow-up", (Guid cooperationId, Body<FollowUpBody> body, Door door, CooperationViews views) =>
            door.Do(act => Following(cooperationId, body.Value, act), body.Errors, views.After(door)))
            .Described("Says some months after the end what is still in use.", Who.OwnSideOfCooperation).Needs("whatCame");
        MapStory(cooperations);
    }

    static void MapStory(RouteGroupBuilder cooperations)
    {
        cooperations.MapGet("/{cooperationId:guid}/story", (Guid cooperationId, Door door, StoryViews views) => views.Show(cooperationId, door))
            .Described("Shows the story of a cooperation and who approved it.", Who.CooperationSides);
        cooperations.MapPost("/{cooperationId:guid}/story", (Guid cooperationId, Body<StoryBody> body, Door door, StoryViews views) =>
            door.Do(act => new WriteStory(cooperationId, body.Value.Text, act), body.Errors, views.After(door)))
            .Described("Writes the story of a completed cooperation; it is public once every side approved it.", Who.CooperationSides)
            .Needs("text");
        cooperations.MapPost("/{cooperationId:guid}/story/approval", (Guid cooperationId, Body<SideBody> body, Door door, StoryViews views) =>
            door.Do(act => new ApproveStory(cooperationId, body.Value.NeedId, body.Value.OfferId, act), body.Errors, views.After(door)))
            .Described("Approves the story for the own side.", Who.OwnSideOfCooperation);
        cooperations.MapPost("/{cooperationId:guid}/story/withdrawal", (Guid cooperationId, Body<SideBody> body, Door door, StoryViews views) =>
            door.Do(act => new WithdrawStory(cooperationId, body.Value.NeedId, body.Value.OfferId, act), body.Errors, views.After(door)))
            .Described("Takes the approval of a story back, so that it is public no more.", Who.OwnSideOfCooperation);
    }

    static SetMilestone Setting(Guid cooperationId, Guid? milestoneId, MilestoneBody body, Act act) =>
        new(cooperationId, milestoneId ?? Guid.CreateVersion7(act.Now), milestoneId is null, body.Title, body.Due, body.SideId, act);

    static SayFollowUp Following(Guid cooperationId, FollowUpBody body, Act act) =>
        new(cooperationId, body.Months, body.StillInUse, body.WhatCame, body.NeedId, body.OfferId, act);
}
