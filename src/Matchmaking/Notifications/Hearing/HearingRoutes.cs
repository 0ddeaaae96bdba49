using System.Text.Json.Serialization;
using Matchmaking.Deeds;
using Matchmaking.Needs;

namespace Matchmaking.Notifications;

/// <summary>Rows of the table of who hears of what, as they are sent.</summary>
/// <param name="Rules">By occasion and audience, how soon: <c>{"need-submitted": {"focal-points": "now"}}</c>. Other rows stay as they are.</param>
public sealed record HearingBody(Dictionary<string, Dictionary<string, string?>?>? Rules, string? DecidedBy, string? Reason)
{
    [JsonIgnore]
    public HearingTable Rows => new(Rules?.ToDictionary(row => row.Key, row => (IReadOnlyDictionary<string, string?>?)row.Value));
}

/// <summary>The addresses of the rules of who hears of what.</summary>
public static class HearingRoutes
{
    public static void MapHearing(this IEndpointRouteBuilder routes)
    {
        var rules = routes.MapGroup("/api/hearing-rules").WithTags("Hearing rules");
        rules.MapGet("", (HearingViews views, CancellationToken cancellation) => views.List(cancellation))
            .Described("Lists the versions of the table that says who hears of what.", Who.Anybody);
        rules.MapGet("/{number:int}", (int number, Door door, HearingViews views, CancellationToken cancellation) =>
            views.Show(number, door, cancellation))
            .Described("Shows a version of the table.", Who.Anybody);
        rules.MapPost("", (Body<HearingBody> body, Door door, HearingViews views, CancellationToken cancellation) => door.Do(
            act => new ProposeHearingRules(body.Value.Rows, body.Value.DecidedBy, body.Value.Reason, act),
            body.Errors,
            answer => views.Proposed(answer, door, cancellation)))
            .Described("Proposes other rows of the table.", Who.Coordinators, 201).Needs("rules", "decidedBy");
        rules.MapPost("/trial", Try)
            .Described("Says what other rows would have told whom in the last month.", Who.Coordinators).Produces<HearingTrial>();
        rules.MapPost("/{number:int}/adoption", (int number, Door door, HearingViews views, CancellationToken cancellation) => door.Do(
            act => new AdoptHearingRules(number, act), [], _ => views.Show(number, door, cancellation)))
            .Described("Puts a proposed version in force.", Who.Coordinators);
        rules.MapPost("/{number:int}/withdrawal",
            (int number, Body<Reasoned> body, Door door, HearingViews views, CancellationToken cancellation) => door.Do(
                act => new WithdrawHearingRules(number, body.Value.Reason, act), body.Errors, _ => views.Show(number, door, cancellation)))
            .Described("Withdraws a proposed version.", Who.Coordinators).Needs("reason");
    }

    /// <summary>Asks, and does nothing; so it is no deed.</summary>
    static async Task<IResult> Try(Body<HearingBody> body, Door door, HearingTrials trials, CancellationToken cancellation)
    {
        if (!door.Actor.IsSignedIn) return door.NotSignedIn();
        var errors = body.Errors is [_, ..] unreadable ? unreadable : [.. body.Value.Rows.Errors()];
        if (HearingTrials.Objection(door.Actor, errors) is { } refusal) return Problems.Of(refusal);
        return Results.Json(await trials.Try(body.Value.Rows, door.Now, cancellation), Json.Options);
    }
}
