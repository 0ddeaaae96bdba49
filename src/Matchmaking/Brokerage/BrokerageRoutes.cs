using System.Collections.Immutable;
using Matchmaking.Deeds;

namespace Matchmaking.Brokerage;

/// <summary>A need and the offers that are put before both sides, with a word to them, and why an offer from further down the list.</summary>
public sealed record IntroductionBody(Guid? NeedId, ImmutableArray<Guid> OfferIds, string? Message, string? FurtherDown);

/// <summary>The offer that is answered for, where a side has several.</summary>
public sealed record AcceptanceBody(Guid? OfferId);

/// <summary>Why a side says no, and for which offer.</summary>
public sealed record DeclineBody(string? Reason, Guid? OfferId);

/// <summary>Why a side wants more time to agree, and for which offer it speaks.</summary>
public sealed record ExtensionBody(string? Reason, Guid? OfferId);
/// <summary>What a side proposes instead of a yes or a no, and for which offer.</summary>
public sealed record TermsBody(Guid? OfferId, string? What, DateOnly? Starts, DateOnly? Ends, string? Cost, string? Text);

/// <summary>What both sides agreed on.</summary>
/// <param name="IntroductionIds">Further accepted introductions that become part of it.</param>
/// <param name="Funders">Organizations that fund it.</param>
public sealed record CooperationBody(
    string? Title,
    DateOnly? Starts,
    DateOnly? Ends,
    ImmutableArray<CooperationRole> Roles,
    ImmutableArray<Guid> IntroductionIds,
    ImmutableArray<Guid> Funders);

/// <summary>The accepted introduction that becomes part of a cooperation with its need.</summary>
public sealed record JoiningBody(Guid? IntroductionId);

/// <summary>The part that an organization has in a cooperation.</summary>
public sealed record RoleBody(string? Role, Guid? OrganizationId);

/// <summary>How one side says that a cooperation ended.</summary>
public sealed record CompletionBody(string? Outcome, bool? Useful, bool? CausedByPlatform, Guid? NeedId, Guid? OfferId);

/// <summary>The addresses of introductions and cooperations.</summary>
public static class BrokerageRoutes
{
    public static void MapBrokerage(this IEndpointRouteBuilder routes)
    {
        MapIntroductions(routes.MapGroup("/api/introductions").WithTags("Introductions"));
        routes.MapNamedOffers();
        MapCooperations(routes.MapGroup("/api/cooperations").WithTags("Cooperations"));
        routes.MapStories();
        routes.MapInterests();
        routes.MapContests();
    }

    static void MapIntroductions(RouteGroupBuilder introductions)
    {
        introductions.MapPost("", (Body<IntroductionBody> body, Door door) => door.Begin(
            act => new ProposeIntroduction(Guid.CreateVersion7(act.Now), body.Value.NeedId, Listed(body.Value.OfferIds), body.Value.Message, act)
            {
                FurtherDown = body.Value.FurtherDown,
            },
            body.Errors,
            "/api/introductions",
            introductionId => new { introductionId }))
            .Described("Introduces a need and up to several offers to each other.", Who.Brokers, 201).Needs("needId", "offerIds").Produces(404);
        introductions.MapGet("/{introductionId:guid}", (Guid introductionId, Door door, IntroductionViews views) => views.Show(introductionId, door))
            .Described("Shows an introduction, as far as whoever asks takes part.", Who.Sides).Produces<IntroductionView>();
        introductions.MapPost("/{introductionId:guid}/acceptance", (Guid introductionId, Body<AcceptanceBody> body, Door door, IntroductionViews views) =>
            door.Do(act => new AcceptIntroduction(introductionId, body.Value.OfferId, act), body.Errors, views.After(door)))
            .Described("Accepts an introduction for the own side.", Who.OwnSide).Produces<IntroductionView>();
        introductions.MapPost("/{introductionId:guid}/decline", (Guid introductionId, Body<DeclineBody> body, Door door, IntroductionViews views) =>
            door.Do(act => new DeclineIntroduction(introductionId, body.Value.Reason, body.Value.OfferId, act), body.Errors, views.After(door)))
            .Described("Declines an introduction for the own side.", Who.OwnSide).Produces<IntroductionView>().Needs("reason");
        introductions.MapPost("/{introductionId:guid}/extension", (Guid introductionId, Body<ExtensionBody> body, Door door, IntroductionViews views) =>
            door.Do(act => new ExtendAgreement(introductionId, body.Value.OfferId, body.Value.Reason, act), body.Errors, views.After(door)))
            .Described("Asks for more time to agree; when both sides have, the clock runs anew.", Who.OwnSide)
            .Produces<IntroductionView>().Needs("reason");
        introductions.MapPost("/{introductionId:guid}/terms", (Guid introductionId, Body<TermsBody> body, Door door, IntroductionViews views) =>
            door.Do(act => Proposing(introductionId, body.Value, act), body.Errors, views.After(door)))
            .Described("Proposes terms instead of a yes or a no.", Who.OwnSide).Produces<IntroductionView>().Needs("what");
        introductions.MapPost("/{introductionId:guid}/terms/acceptance", (Guid introductionId, Body<AcceptanceBody> body, Door door, IntroductionViews views) =>
            door.Do(act => new AcceptTerms(introductionId, body.Value.OfferId, act), body.Errors, views.After(door)))
            .Described("Accepts the terms that the other side proposed.", Who.OwnSide).Produces<IntroductionView>();
        introductions.MapPost("/{introductionId:guid}/terms/decline", (Guid introductionId, Body<DeclineBody> body, Door door, IntroductionViews views) =>
            door.Do(act => new DeclineTerms(introductionId, body.Value.Reason, body.Value.OfferId, act), body.Errors, views.After(door)))
            .Described("Declines the terms that the other side proposed.", Who.OwnSide).Produces<IntroductionView>().Needs("reason");
        introductions.MapPost("/{introductionId:guid}/cooperation", (Guid introductionId, Body<CooperationBody> body, Door door) => door.Begin(
            act => Opening(introductionId, body.Value, act),
            body.Errors,
            "/api/cooperations",
            cooperationId => new { cooperationId }))
            .Described("Opens a cooperation on what both sides accepted; it takes a slot of each offer.", Who.Brokers, 201).Needs("title");
        introductions.MapIntroductionConversations();
    }

    static void MapCooperations(RouteGroupBuilder cooperations)
    {
        cooperations.MapGet("/{cooperationId:guid}", (Guid cooperationId, Door door, CooperationViews views) => views.Show(cooperationId, door))
            .Described("Shows a cooperation.", Who.CooperationSides);
        cooperations.MapPost("/{cooperationId:guid}/completion", (Guid cooperationId, Body<CompletionBody> body, Door door, CooperationViews views) =>
            door.Do(act => Completing(cooperationId, body.Value, act), body.Errors, views.After(door)))
            .Described("Says for the own side how a cooperation ended; when all have, it is completed.", Who.OwnSideOfCooperation)
            .Needs("outcome", "useful", "causedByPlatform");
        cooperations.MapPost("/{cooperationId:guid}/needs", (Guid cooperationId, Body<JoiningBody> body, Door door, CooperationViews views) =>
            door.Do(act => new JoinCooperation(cooperationId, body.Value.IntroductionId, act), body.Errors, views.After(door)))
            .Described("Brings a further need into a cooperation by its accepted introduction.", Who.Brokers).Needs("introductionId");
        cooperations.MapPost("/{cooperationId:guid}/roles", (Guid cooperationId, Body<RoleBody> body, Door door, CooperationViews views) =>
            door.Do(act => new AddCooperationRole(cooperationId, body.Value.Role, body.Value.OrganizationId, act), body.Errors, views.After(door)))
            .Described("Gives an organization a part in a cooperation.", Who.Brokers).Needs("role");
        cooperations.MapCooperationConversations();
        cooperations.MapCooperationParts();
    }

    static ProposeTerms Proposing(Guid introductionId, TermsBody body, Act act) =>
        new(introductionId, body.OfferId, body.What, body.Starts, body.Ends, body.Cost, body.Text, act);

    static OpenCooperation Opening(Guid introductionId, CooperationBody body, Act act) => new(
        Guid.CreateVersion7(act.Now),
        introductionId,
        Listed(body.IntroductionIds),
        body.Title,
        body.Starts,
        body.Ends,
        Listed(body.Roles),
        Listed(body.Funders),
        act);

    static SayCompletion Completing(Guid cooperationId, CompletionBody body, Act act) =>
        new(cooperationId, body.Outcome, body.Useful, body.CausedByPlatform, body.NeedId, body.OfferId, act);

    static ImmutableArray<T> Listed<T>(ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
