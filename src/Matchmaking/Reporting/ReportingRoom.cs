using Matchmaking.Deeds;
using Matchmaking.Matching;

namespace Matchmaking.Reporting;

/// <summary>What this room offers to others, and its addresses.</summary>
public static class ReportingRoom
{
    public static void AddReporting(this IServiceCollection services) => services.AddSingleton<Figures>();

    public static void MapReporting(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/figures/overview", Show).WithTags("Figures");

    static async Task<IResult> Show(string? asOf, Door door, Figures figures, CancellationToken cancellation) =>
        AsOf.TryRead(asOf, out var moment)
            ? Results.Json(await figures.Overview(moment ?? door.Now, cancellation), Json.Options)
            : Problems.Of(Refusal.Invalid("asOf", "must be a date or a moment, such as 2026-11-30"));
}
