using Matchmaking.Deeds;
using Matchmaking.Matching;
using Matchmaking.Notifications;
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
        health.MapGet("/live", () => Results.Ok(new { status = "live" }))
            .Described("Says that the process runs.", Who.Anybody);
        health.MapGet("/ready", Ready)
            .Described("Says whether the service can work, and how far its views and the engine lag behind the events.", Who.Anybody)
            .Produces(503);
    }

    static async Task<IResult> Ready(Readiness readiness, Lag lag, EventFeed feed, Pipelines pipelines, CancellationToken cancellation)
    {
        try
        {
            return Answer(readiness, await lag.Measure(cancellation), await lag.Of(feed, cancellation), pipelines.States());
        }
        catch (NpgsqlException)
        {
            return Results.Json(new { status = "waiting", waitingFor = "the database" }, statusCode: 503);
        }
    }

    /// <summary>A mail server or a receiver that is away is told of, but keeps nobody from working here.</summary>
    static IResult Answer(
        Readiness readiness, IReadOnlyList<ProjectionLag> lags, RankingLag ranking, IReadOnlyList<PipelineState> outbound) => Results.Json(
        new { status = readiness.Loaded ? "ready" : "waiting", waitingFor = readiness.WaitingFor, projections = lags, ranking, outbound },
        Json.Options,
        statusCode: readiness.Loaded ? 200 : 503);
}
