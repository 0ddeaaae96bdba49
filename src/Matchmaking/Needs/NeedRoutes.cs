using System.Collections.Immutable;
using Matchmaking.Deeds;
using Matchmaking.Needs.Routing;

namespace Matchmaking.Needs;

/// <summary>What a deed with a reason sends.</summary>
public sealed record Reasoned(string? Reason);

/// <summary>Which Party endorses, and who may read the need from then on.</summary>
public sealed record EndorsementBody(string? Party, Visibility? Visibility);

/// <summary>A place in an order, and why it departs from the Party's.</summary>
public sealed record PriorityBody(int? Priority, string? Reason);

/// <summary>Where a need is passed to, and its reference there.</summary>
public sealed record ReferralBody(string? Service, Guid? ServiceId, string? Reference);

/// <summary>What became of a need where it was passed to, and its reference there.</summary>
public sealed record OutcomeBody(string? Reference, string? Outcome);

/// <summary>Whom a need looks for as partners in research, and until when.</summary>
public sealed record PartnerCallBody(string? Text, DateOnly? Until);

/// <summary>What answers a need.</summary>
public sealed record AnswerBody(string? Resources, ImmutableArray<Guid> EntryIds);

/// <summary>The addresses of needs and of what is done with them.</summary>
public static class NeedRoutes
{
    public static void MapNeeds(this IEndpointRouteBuilder routes)
    {
        var needs = routes.MapGroup("/api/needs").WithTags("Needs");
        MapReading(needs);
        MapOwnSide(needs);
        MapFocalPoints(needs);
        MapBrokers(needs);
        MapAdministrators(needs);
        routes.MapEndorsing();
        needs.MapCases();
    }

    static void MapReading(RouteGroupBuilder needs)
    {
        needs.MapGet("/{needId:guid}", (Guid needId, Door door, NeedViews views) => views.Show(needId, door));
        needs.MapGet("/{needId:guid}/history", (Guid needId, Door door, NeedHistory history) => history.Show(needId, door));
    }

    static void MapOwnSide(RouteGroupBuilder needs)
    {
        needs.MapPost("", (NeedBody body, Door door) => door.Begin(
            act => new DraftNeed(Guid.CreateVersion7(act.Now), body.Content, act), body.Errors, "/api/needs", needId => new { needId }));
        needs.MapPut("/{needId:guid}", (Guid needId, NeedBody body, Door door, NeedViews views) =>
            door.Do(act => new ReviseNeed(needId, body.Content, act), body.Errors, views.After(door)));
        needs.MapPost("/{needId:guid}/submission", (Guid needId, Door door, NeedViews views) =>
            door.Do(act => new SubmitNeed(needId, act), [], views.After(door)));
        needs.MapPost("/{needId:guid}/withdrawal", (Guid needId, Body<Reasoned> body, Door door, NeedViews views) =>
            door.Do(act => new WithdrawNeed(needId, body.Value.Reason, act), body.Errors, views.After(door)));
        needs.MapPost("/{needId:guid}/partner-call", (Guid needId, Body<PartnerCallBody> body, Door door, NeedViews views) =>
            door.Do(act => new CallForPartners(needId, body.Value.Text, body.Value.Until, act), body.Errors, views.After(door)));
        needs.MapPost("/{needId:guid}/reopening", (Guid needId, Door door, NeedViews views) =>
            door.Do(act => new ReopenNeed(needId, act), [], views.After(door)));
    }

    static void MapFocalPoints(RouteGroupBuilder needs)
    {
        needs.MapPost("/{needId:guid}/endorsement", (Guid needId, Body<EndorsementBody> body, Door door, NeedViews views) =>
            door.Do(act => new EndorseNeed(needId, body.Value.Party, body.Value.Visibility, act), body.Errors, views.After(door)));
        needs.MapPost("/{needId:guid}/return", (Guid needId, Body<Reasoned> body, Door door, NeedViews views) =>
            door.Do(act => new ReturnNeed(needId, body.Value.Reason, act), body.Errors, views.After(door)));
        needs.MapPost("/{needId:guid}/priority", (Guid needId, Body<PriorityBody> body, Door door, NeedViews views) =>
            door.Do(act => new PrioritizeNeed(needId, body.Value.Priority, body.Value.Reason, act), body.Errors, views.After(door)));
    }

    static void MapBrokers(RouteGroupBuilder needs)
    {
        needs.MapPost("/{needId:guid}/lead", (Guid needId, Door door, NeedViews views) =>
            door.Do(act => new TakeLead(needId, act), [], views.After(door)));
        needs.MapPost("/{needId:guid}/urgency", (Guid needId, Body<Reasoned> body, Door door, NeedViews views) =>
            door.Do(act => new ConfirmUrgency(needId, body.Value.Reason, act), body.Errors, views.After(door)));
        needs.MapPost("/{needId:guid}/referral", (Guid needId, Body<ReferralBody> body, Door door, NeedViews views) =>
            door.Do(act => new ReferNeed(needId, body.Value.Service, body.Value.ServiceId, body.Value.Reference, act), body.Errors, views.After(door)));
        needs.MapPost("/{needId:guid}/outcome", (Guid needId, Body<OutcomeBody> body, Door door, NeedViews views) =>
            door.Do(act => new SayReferralOutcome(needId, body.Value.Reference, body.Value.Outcome, act), body.Errors, views.After(door)));
        needs.MapPost("/{needId:guid}/answer", (Guid needId, Body<AnswerBody> body, Door door, NeedViews views) =>
            door.Do(act => new AnswerNeed(needId, body.Value.Resources, body.Value.EntryIds.IsDefault ? [] : body.Value.EntryIds, act), body.Errors, views.After(door)));
        needs.MapPost("/{needId:guid}/decline", (Guid needId, Body<Reasoned> body, Door door, NeedViews views) =>
            door.Do(act => new DeclineNeed(needId, body.Value.Reason, act), body.Errors, views.After(door)));
        needs.MapPost("/{needId:guid}/protected-reading", (Guid needId, Body<Reasoned> body, Door door, NeedViews views) =>
            door.Do(act => new ReadProtectedPart(needId, body.Value.Reason, act), body.Errors, views.Unveiled(door)));
    }

    /// <summary>Whoever erases need not see the need, so there is nothing to show.</summary>
    static void MapAdministrators(RouteGroupBuilder needs) =>
        needs.MapPost("/{needId:guid}/erasure", (Guid needId, Body<Reasoned> body, Door door) =>
            door.Do(act => new EraseNeedText(needId, body.Value.Reason, act), body.Errors, _ => Task.FromResult(Results.NoContent())));
}
