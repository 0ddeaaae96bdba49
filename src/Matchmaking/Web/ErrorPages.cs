using Matchmaking.Access;

namespace Matchmaking.Web;

/// <summary>What people are shown where an address leads nowhere or something broke; machines get problem+json.</summary>
public static class ErrorPages
{
    static readonly string[] Machines = ["/api", "/openapi", "/health", "/demo/tokens", "/demo/clock"];

    public static bool Reads(HttpContext context) =>
        !Machines.Any(address => context.Request.Path.StartsWithSegments(address))
        && context.Request.GetTypedHeaders().Accept.Any(wish => wish.MediaType == "text/html");

    /// <summary>The page; it asks nobody who the reader is, for that may be what broke.</summary>
    public static Task Show(HttpContext context, int status)
    {
        context.RequestServices.GetRequiredService<Visit>().Begin(context, Actor.Anonymous, DateTimeOffset.UnixEpoch);
        return Pages.Error(status).ExecuteAsync(context);
    }
}
