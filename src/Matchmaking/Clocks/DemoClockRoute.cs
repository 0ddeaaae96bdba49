using System.Collections.Immutable;
using Marten;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Clocks;

/// <summary>By how many days the demo's clock is moved.</summary>
public sealed record ClockBody(double? Days);

/// <summary>Lets whoever is signed in to the demo see what the clocks do.</summary>
public static class DemoClockRoute
{
    /// <summary>Ten years: no step waits longer, and a calendar has room for it.</summary>
    const double MostDays = 3653;

    public static void MapDemoClock(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/demo/clock", Move).WithTags("Demo");

    static async Task<IResult> Move(
        Body<ClockBody> body, Door door, DemoClock clock, Sweeper sweeper, IDocumentStore store, CancellationToken cancellation)
    {
        if (!door.Actor.IsSignedIn) return door.NotSignedIn();
        if (Wrong(body) is { IsEmpty: false } wrong) return Problems.Of(Refusal.Invalid(wrong));
        var now = await clock.Move(TimeSpan.FromDays(body.Value.Days!.Value), store, cancellation);
        await sweeper.Sweep(now, cancellation);
        return Results.Json(new { now }, Json.Options);
    }

    static ImmutableArray<FieldError> Wrong(Body<ClockBody> body) =>
        !body.Errors.IsEmpty ? body.Errors
        : body.Value.Days is > 0 and <= MostDays ? []
        : [new FieldError("days", $"say by how many days to move the clock ahead, up to {MostDays}")];
}
