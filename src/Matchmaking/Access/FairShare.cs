using System.Globalization;
using System.Threading.RateLimiting;
using Matchmaking.Deeds;
using Microsoft.AspNetCore.RateLimiting;

namespace Matchmaking.Access;

/// <summary>
/// How much of the API one caller takes: enough for any program that means well, too little to keep others waiting. The demo, which
/// serves its own machine, knows no limit unless it is told one.
/// </summary>
public static class FairShare
{
    /// <summary>How often one person may ask in a minute; so many at once as well.</summary>
    const int Usual = 1200;

    /// <summary>Behind one address may sit a whole ministry, or the proxy before this instance.</summary>
    const int PeopleBehindAnAddress = 10;

    static readonly TimeSpan Beat = TimeSpan.FromSeconds(3);

    public static void AddFairShare(this IServiceCollection services, IConfiguration configuration, bool demo)
    {
        var perMinute = configuration.GetValue("Matchmaking:RequestsPerMinute", demo ? 0 : Usual);
        services.AddRateLimiter(limits =>
        {
            if (perMinute > 0) limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Share(context, perMinute));
            limits.OnRejected = Refuse;
        });
    }

    static RateLimitPartition<string> Share(HttpContext context, int perMinute)
    {
        if (!context.Request.Path.StartsWithSegments("/api")) return RateLimitPartition.GetNoLimiter("pages");
        return Person(context) is { } person
            ? RateLimitPartition.GetTokenBucketLimiter(person, _ => Bucket(perMinute))
            : RateLimitPartition.GetTokenBucketLimiter($"{context.Connection.RemoteIpAddress}", _ => Bucket(perMinute * PeopleBehindAnAddress));
    }

    static string? Person(HttpContext context) =>
        (context.User.FindFirst(Actors.PersonClaim) ?? context.User.FindFirst("sub"))?.Value is { } person ? $"person {person}" : null;

    static TokenBucketRateLimiterOptions Bucket(int perMinute) => new()
    {
        TokenLimit = perMinute,
        TokensPerPeriod = (int)Math.Ceiling(perMinute * Beat.TotalMinutes),
        ReplenishmentPeriod = Beat,
        QueueLimit = 0,
    };

    static async ValueTask Refuse(OnRejectedContext refused, CancellationToken cancellation)
    {
        var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var said) ? said : Beat;
        refused.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await Problems.TooMany($"You ask more often than one caller may; come again when Retry-After says.").ExecuteAsync(refused.HttpContext);
    }
}
