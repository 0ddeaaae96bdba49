using System.Text.Json;

namespace Matchmaking.Web;

/// <summary>How far something has come, as a page says it.</summary>
/// <param name="Part">What of it is being worked on.</param>
public sealed record ProgressSaid(long Done, long Work, string Said, string Part);

/// <summary>Tells a page how far something is that runs in the background, as server-sent events: <c>progress</c> whenever it came on, <c>over</c> at its end.</summary>
public static class ProgressStream
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Then the page comes again, and it is asked anew who reads it.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <param name="look">How far it is now; null once it is over.</param>
    public static async Task<IResult> Tell(
        HttpContext context, IHostApplicationLifetime service, Func<CancellationToken, Task<ProgressSaid?>> look)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        // A proxy that gathers an answer before it hands it on would hold the progress back.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, service.ApplicationStopping);
        end.CancelAfter(Longest);
        try
        {
            await Follow(context.Response, look, end.Token);
        }
        catch (OperationCanceledException)
        {
            // The reader left, the time is over, or the service stops: in each case the stream simply ends.
        }
        return Results.Empty;
    }

    static async Task Follow(HttpResponse response, Func<CancellationToken, Task<ProgressSaid?>> look, CancellationToken cancellation)
    {
        using var pauses = new PeriodicTimer(Pause);
        ProgressSaid? told = null;
        do
        {
            if (await look(cancellation) is not { } now)
            {
                await Write(response, "over", "{}", cancellation);
                return;
            }
            if (now != told) await Write(response, "progress", JsonSerializer.Serialize(told = now, Json.Options), cancellation);
        }
        while (await pauses.WaitForNextTickAsync(cancellation));
    }

    static async Task Write(HttpResponse response, string name, string data, CancellationToken cancellation)
    {
        await response.WriteAsync($"event: {name}\ndata: {data}\n\n", cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}
