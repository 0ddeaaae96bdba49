using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Clocks;

/// <summary>By how many days the demo's clock is moved.</summary>
public sealed record ClockBody(double? Days);

/// <summary>Lets whoever is signed in to the demo see what the clocks do.</summary>
public static class DemoClockRoute
{
    /// <summary>Ten years: no step waits longer, and a calendar has room for it.</summary>
    const double MostDays = 3653;

    public static void MapDemoClock(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/demo/clock", Move)
            .Described("Moves the clock of the demo ahead and does what fell due.", Who.SignedIn).Needs("days").WithTags("Demo");
        var page = routes.MapPages("/clock").AddEndpointFilter(DemoTokens.LoopbackOnly);
        page.MapGet("", Show);
        page.MapPost("", MoveFromPage);
    }

    static async Task<IResult> Move(
        Body<ClockBody> body, Door door, DemoClock clock, Sweeper sweeper, IDocumentStore store, CancellationToken cancellation)
    {
        if (!door.Actor.IsSignedIn) return door.NotSignedIn();
        if (Wrong(body) is { IsEmpty: false } wrong) return Problems.Of(Refusal.Invalid(wrong));
        var leap = await Leap(door.Now, TimeSpan.FromDays(body.Value.Days!.Value), clock, sweeper, store, cancellation);
        return Results.Json(new { now = leap.To }, Json.Options);
    }

    static async Task<IResult> MoveFromPage(
        PostedForm form, Visit visit, DemoClock clock, Sweeper sweeper, IDocumentStore store, CancellationToken cancellation)
    {
        if (!visit.Actor.IsSignedIn) return Results.Challenge();
        var by = form.Text("by") is { } text && Period.TryParse(text, out var period) ? period.After(visit.Now) - visit.Now : TimeSpan.Zero;
        if (by <= TimeSpan.Zero || by.TotalDays > MostDays) return Pages.Error(400);
        await Leap(visit.Now, by, clock, sweeper, store, cancellation);
        return Results.LocalRedirect(visit.To("/clock"));
    }

    /// <summary>Moves the clock, sweeps, and keeps what fell due until the next leap.</summary>
    static async Task<ClockLeap> Leap(
        DateTimeOffset from, TimeSpan by, DemoClock clock, Sweeper sweeper, IDocumentStore store, CancellationToken cancellation)
    {
        var now = await clock.Move(by, store, cancellation);
        var leap = ClockLeap.Of(from, now, await sweeper.Sweep(now, cancellation));
        await using var session = store.LightweightSession();
        session.Store(leap);
        await session.SaveChangesAsync(cancellation);
        return leap;
    }

    static async Task<IResult> Show(Visit visit, IDocumentStore store)
    {
        await using var session = store.QuerySession();
        var leap = await session.LoadAsync<ClockLeap>(ClockLeap.Only);
        var needIds = (leap?.FellDue ?? []).Select(due => due.NeedId).OfType<Guid>().Distinct().ToArray();
        var sightOf = await session.SightOn(visit.Actor, needIds);
        var seen = (await session.LoadManyAsync<Need>(needIds)).Where(need => sightOf(need).Seen).ToDictionary(need => need.Id);
        return visit.Show<ClockPage>(new { Leap = leap, Seen = seen });
    }

    static ImmutableArray<FieldError> Wrong(Body<ClockBody> body) =>
        !body.Errors.IsEmpty ? body.Errors
        : body.Value.Days is > 0 and <= MostDays ? []
        : [new FieldError("days", $"say by how many days to move the clock ahead, up to {MostDays}")];
}
