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
        needs.MapGet("/{needId:guid}", (Guid needId, Door door, NeedViews views) => views.Show(needId, door))
            .Described("Shows a need: its fields, where it stands, who has the case, its clocks.", Who.WhoeverSees);
        needs.MapGet("/{needId:guid}/history", (Guid needId, Door door, NeedHistory history) => history.Show(needId, door))
            .Described("Lists what happened to a need: what, who, when, and when it was recorded.", Who.WhoeverSees)
            .Produces<Page<HistoryRow>>();
    }

    static void MapOwnSide(RouteGroupBuilder needs)
    {
        needs.MapPost("", (ContentBody<NeedContent> body, Door door) => door.Begin(
            act => new DraftNeed(Guid.CreateVersion7(act.Now), body.Content, act), body.Errors, "/api/needs", needId => new { needId }))
            .Described("Begins a draft of a need.", "a drafter or focal point of a Party, or a requester for its own organization", 201)
            .Needs("party", "title");
        needs.MapPut("/{needId:guid}", (Guid needId, ContentBody<NeedContent> body, Door door, NeedViews views) =>
            door.Do(act => new ReviseNeed(needId, body.Content, act), body.Errors, views.After(door)))
            .Described("Revises a need: the body replaces all its fields.", Who.Writers).Needs("party", "title");
        needs.MapPost("/{needId:guid}/submission", (Guid needId, Door door, NeedViews views) =>
            door.Do(act => new SubmitNeed(needId, act), [], views.After(door)))
            .Described("Submits a draft, which is endorsed next; what is missing is said by field.", Who.Writers).Produces(400);
        needs.MapPost("/{needId:guid}/withdrawal", (Guid needId, Body<Reasoned> body, Door door, NeedViews views) =>
            door.Do(act => new WithdrawNeed(needId, body.Value.Reason, act), body.Errors, views.After(door)))
            .Described("Takes a need back.", Who.Writers).Needs("reason");
        needs.MapPost("/{needId:guid}/partner-call", (Guid needId, Body<PartnerCallBody> body, Door door, NeedViews views) =>
            door.Do(act => new CallForPartners(needId, body.Value.Text, body.Value.Until, act), body.Errors, views.After(door)))
            .Described("Calls for partners who would do the work together.", "the need's own side").Needs("text", "until");
        needs.MapPost("/{needId:guid}/reopening", (Guid needId, Door door, NeedViews views) =>
            door.Do(act => new ReopenNeed(needId, act), [], views.After(door)))
            .Described("Opens a need again that had ended without help.", "the need's own side, or who brokers it");
    }

    static void MapFocalPoints(RouteGroupBuilder needs)
    {
        needs.MapPost("/{needId:guid}/endorsement", (Guid needId, Body<EndorsementBody> body, Door door, NeedViews views) =>
            door.Do(act => new EndorseNeed(needId, body.Value.Party, body.Value.Visibility, act), body.Errors, views.After(door)))
            .Described("Endorses a need for a Party; once all its Parties have, it is open.", Who.FocalPoints);
        needs.MapPost("/{needId:guid}/return", (Guid needId, Body<Reasoned> body, Door door, NeedViews views) =>
            door.Do(act => new ReturnNeed(needId, body.Value.Reason, act), body.Errors, views.After(door)))
            .Described("Returns a need to who wrote it, to be revised.", Who.FocalPoints).Needs("reason");
        needs.MapPost("/{needId:guid}/priority", (Guid needId, Body<PriorityBody> body, Door door, NeedViews views) =>
            door.Do(act => new PrioritizeNeed(needId, body.Value.Priority, body.Value.Reason, act), body.Errors, views.After(door)))
            .Described(
                "Gives a need its place in the order of the Party, or of the centre.",
                "a focal point of the Party for its own order, an officer of a covering centre or a coordinator for the centre's")
            .Needs("priority");
    }

    static void MapBrokers(RouteGroupBuilder needs)
    {
        needs.MapPost("/{needId:guid}/lead", (Guid needId, Door door, NeedViews views) =>
            door.Do(act => new TakeLead(needId, act), [], views.After(door)))
            .Described("Takes the lead of a case that nobody leads.", Who.Brokers);
        needs.MapPost("/{needId:guid}/urgency", (Guid needId, Body<Reasoned> body, Door door, NeedViews views) =>
            door.Do(act => new ConfirmUrgency(needId, body.Value.Reason, act), body.Errors, views.After(door)))
            .Described("Confirms that a need is urgent, so that shorter periods hold.", Who.Brokers).Needs("reason");
        needs.MapPost("/{needId:guid}/referral", (Guid needId, Body<ReferralBody> body, Door door, NeedViews views) =>
            door.Do(act => new ReferNeed(needId, body.Value.Service, body.Value.ServiceId, body.Value.Reference, act), body.Errors, views.After(door)))
            .Described("Passes a need to a matchmaking service elsewhere.", Who.Brokers).Needs("service");
        needs.MapPost("/{needId:guid}/outcome", (Guid needId, Body<OutcomeBody> body, Door door, NeedViews views) =>
            door.Do(act => new SayReferralOutcome(needId, body.Value.Reference, body.Value.Outcome, act), body.Errors, views.After(door)))
            .Described("Says what became of a need that was referred.", Who.Brokers).Needs("outcome");
        needs.MapPost("/{needId:guid}/answer", (Guid needId, Body<AnswerBody> body, Door door, NeedViews views) =>
            door.Do(act => new AnswerNeed(needId, body.Value.Resources, body.Value.EntryIds.IsDefault ? [] : body.Value.EntryIds, act), body.Errors, views.After(door)))
            .Described("Answers a need for information with resources.", Who.Brokers).Needs("resources");
        needs.MapPost("/{needId:guid}/decline", (Guid needId, Body<Reasoned> body, Door door, NeedViews views) =>
            door.Do(act => new DeclineNeed(needId, body.Value.Reason, act), body.Errors, views.After(door)))
            .Described("Declines a need, and says why.", Who.Brokers).Needs("reason");
        needs.MapPost("/{needId:guid}/protected-reading", (Guid needId, Body<Reasoned> body, Door door, NeedViews views) =>
            door.Do(act => new ReadProtectedPart(needId, body.Value.Reason, act), body.Errors, views.Unveiled(door)))
            .Described("Shows the protected part of a need; that it was read, and why, is kept.", Who.Coordinators).Needs("reason");
    }

    /// <summary>Whoever erases need not see the need, so there is nothing to show.</summary>
    static void MapAdministrators(RouteGroupBuilder needs) =>
        needs.MapPost("/{needId:guid}/erasure", (Guid needId, Body<Reasoned> body, Door door) =>
            door.Do(act => new EraseNeedText(needId, body.Value.Reason, act), body.Errors, _ => Task.FromResult(Results.NoContent())))
            .Described("Erases the text of a need for good.", Who.Administrators, 204).Needs("reason");
}
