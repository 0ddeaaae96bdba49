using System.Text.Json;
using Matchmaking.Access;
using Matchmaking.Web;

namespace Matchmaking.Rebuilds;

/// <summary>Tells a page how far a rebuild is, as server-sent events: <c>progress</c> whenever it came on, <c>over</c> at its end.</summary>
public static class RebuildStream
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Then the page comes again, and it is asked anew who reads it.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    public static Task<IResult> Listen(
        Guid rebuildId, HttpContext context, Visit visit, RebuildReading reading, IHostApplicationLifetime service) => visit.ForAdministrators(async () =>
    {
        if (await reading.Find(rebuildId, visit.Now, context.RequestAborted) is null) return Pages.NotFound();
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        // A proxy that gathers an answer before it hands it on would hold the progress back.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, service.ApplicationStopping);
        end.CancelAfter(Longest);
        try
        {
            await Follow(rebuildId, context.Response, visit, reading, end.Token);
        }
        catch (OperationCanceledException)
        {
            // The reader left, the time is over, or the service stops: in each case the stream simply ends.
        }
        return Results.Empty;
    });

    static async Task Follow(Guid rebuildId, HttpResponse response, Visit visit, RebuildReading reading, CancellationToken cancellation)
    {
        using var pauses = new PeriodicTimer(Pause);
        var told = "";
        do
        {
            if (await reading.Find(rebuildId, visit.Now, cancellation) is not { State: "running" } rebuild)
            {
                await Write(response, "over", "{}", cancellation);
                return;
            }
            var now = Said(rebuild, visit);
            if (now != told) await Write(response, "progress", told = now, cancellation);
        }
        while (await pauses.WaitForNextTickAsync(cancellation));
    }

    static string Said(RebuildShown rebuild, Visit visit) => JsonSerializer.Serialize(
        new
        {
            rebuild.Done,
            rebuild.Work,
            Said = visit.Texts.Of("progress.running", rebuild.Done, rebuild.Work),
            View = visit.Texts[$"view.{rebuild.Present}"],
        },
        Json.Options);

    static async Task Write(HttpResponse response, string name, string data, CancellationToken cancellation)
    {
        await response.WriteAsync($"event: {name}\ndata: {data}\n\n", cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}
