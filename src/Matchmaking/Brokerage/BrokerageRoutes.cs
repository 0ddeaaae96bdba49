using System.Collections.Immutable;
using Matchmaking.Deeds;

namespace Matchmaking.Brokerage;

/// <summary>A need and the offers that are put before both sides, with a word to them.</summary>
public sealed record IntroductionBody(Guid? NeedId, ImmutableArray<Guid> OfferIds, string? Message);

/// <summary>The offer that is answered for, where a side has several.</summary>
public sealed record AcceptanceBody(Guid? OfferId);

/// <summary>Why a side says no, and for which offer.</summary>
public sealed record DeclineBody(string? Reason, Guid? OfferId);

/// <summary>Why a side wants more time to agree, and for which offer it speaks.</summary>
public sealed record ExtensionBody(string? Reason, Guid? OfferId);

/// <summary>What both sides agreed on.</summary>
public sealed record CooperationBody(string? Title, DateOnly? Starts, DateOnly? Ends, ImmutableArray<CooperationRole> Roles);

/// <summary>How one side says that a cooperation ended.</summary>
public sealed record CompletionBody(string? Outcome, bool? Useful, bool? CausedByPlatform, Guid? OfferId);

/// <summary>The addresses of introductions and cooperations.</summary>
public static class BrokerageRoutes
{
    public static void MapBrokerage(this IEndpointRouteBuilder routes)
    {
        MapIntroductions(routes.MapGroup("/api/introductions").WithTags("Introductions"));
        MapCooperations(routes.MapGroup("/api/cooperations").WithTags("Cooperations"));
    }

    static void MapIntroductions(RouteGroupBuilder introductions)
    {
        introductions.MapPost("", (Body<IntroductionBody> body, Door door) => door.Begin(
            act => new ProposeIntroduction(Guid.CreateVersion7(act.Now), body.Value.NeedId, Listed(body.Value.OfferIds), body.Value.Message, act),
            body.Errors,
            "/api/introductions",
            introductionId => new { introductionId }));
        introductions.MapGet("/{introductionId:guid}", (Guid introductionId, Door door, IntroductionViews views) => views.Show(introductionId, door));
        introductions.MapPost("/{introductionId:guid}/acceptance", (Guid introductionId, Body<AcceptanceBody> body, Door door, IntroductionViews views) =>
            door.Do(act => new AcceptIntroduction(introductionId, body.Value.OfferId, act), body.Errors, views.After(door)));
        introductions.MapPost("/{introductionId:guid}/decline", (Guid introductionId, Body<DeclineBody> body, Door door, IntroductionViews views) =>
            door.Do(act => new DeclineIntroduction(introductionId, body.Value.Reason, body.Value.OfferId, act), body.Errors, views.After(door)));
        introductions.MapPost("/{introductionId:guid}/extension", (Guid introductionId, Body<ExtensionBody> body, Door door, IntroductionViews views) =>
            door.Do(act => new ExtendAgreement(introductionId, body.Value.OfferId, body.Value.Reason, act), body.Errors, views.After(door)));
        introductions.MapPost("/{introductionId:guid}/cooperation", (Guid introductionId, Body<CooperationBody> body, Door door) => door.Begin(
            act => Opening(introductionId, body.Value, act),
            body.Errors,
            "/api/cooperations",
            cooperationId => new { cooperationId }));
    }

    static void MapCooperations(RouteGroupBuilder cooperations)
    {
        cooperations.MapGet("/{cooperationId:guid}", (Guid cooperationId, Door door, CooperationViews views) => views.Show(cooperationId, door));
        cooperations.MapPost("/{cooperationId:guid}/completion", (Guid cooperationId, Body<CompletionBody> body, Door door, CooperationViews views) =>
            door.Do(act => Completing(cooperationId, body.Value, act), body.Errors, views.After(door)));
    }

    static OpenCooperation Opening(Guid introductionId, CooperationBody body, Act act) =>
        new(Guid.CreateVersion7(act.Now), introductionId, body.Title, body.Starts, body.Ends, Listed(body.Roles), act);

    static SayCompletion Completing(Guid cooperationId, CompletionBody body, Act act) =>
        new(cooperationId, body.Outcome, body.Useful, body.CausedByPlatform, body.OfferId, act);

    static ImmutableArray<T> Listed<T>(ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
