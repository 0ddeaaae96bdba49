using Matchmaking.Matching;
using Npgsql;

namespace Matchmaking.Health;

/// <summary>Tells a supervisor whether the service lives, and whether people can work with it.</summary>
public static class HealthRoutes
{
    public static void AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<Readiness>();
        services.AddSingleton<Lag>();
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("Health");
        health.MapGet("/live", () => Results.Ok(new { status = "live" }));
        health.MapGet("/ready", Ready);
    }

    static async Task<IResult> Ready(Readiness readiness, Lag lag, EventFeed feed, CancellationToken cancellation)
    {
        try
        {
            return Answer(readiness, await lag.Measure(cancellation), await lag.Of(feed, cancellation));
        }
        catch (NpgsqlException)
        {
            return Results.Json(new { status = "waiting", waitingFor = "the database" }, statusCode: 503);
        }
    }

    static IResult Answer(Readiness readiness, IReadOnlyList<ProjectionLag> lags, RankingLag ranking) => Results.Json(
        new { status = readiness.Loaded ? "ready" : "waiting", waitingFor = readiness.WaitingFor, projections = lags, ranking },
        Json.Options,
        statusCode: readiness.Loaded ? 200 : 503);
}
