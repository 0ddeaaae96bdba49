using System.Globalization;
using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>The address at which somebody listens to the own inbox.</summary>
public static class StreamRoute
{
    static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    /// <summary>Then the listener comes again, and it is asked anew who that is: a role or a sign-in may have ended.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    public static void MapStream(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/me/stream", Listen)
            .Described("Tells at once what enters the own inbox, as server-sent events.", Who.SignedIn)
            .Produces<string>(200, "text/event-stream").Produces(429).WithTags("Me");

    static async Task<IResult> Listen(HttpContext context, Door door, OpenStreams streams, IDocumentStore store, IHostApplicationLifetime service)
    {
        if (door.Actor.PersonId is not { } personId) return door.NotSignedIn();
        using var stream = streams.Open(personId);
        if (stream is null) return TooMany(context);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, service.ApplicationStopping);
        end.CancelAfter(Longest);
        try
        {
            var head = await streams.Head(personId, end.Token);
            await Write(new InboxStream(store, context.Response), LastSeen(context), stream, head, personId, end.Token);
        }
        catch (OperationCanceledException)
        {
            // The listener left, the time is over, or the service stops: in each case the stream simply ends.
        }
        return Results.Empty;
    }

    static async Task Write(
        InboxStream inbox, long? after, OpenStream stream, InboxHead head, Guid personId, CancellationToken cancellation)
    {
        await inbox.Begin(after, head, personId, cancellation);
        while (true)
        {
            var next = await Next(stream, cancellation);
            if (next is null) await inbox.Heartbeat(cancellation);
            else if (next != head) await inbox.Follow(personId, next, next.Unread != head.Unread, cancellation);
            head = next ?? head;
        }
    }

    /// <summary>What the inbox looks like next; null when it was looked at for a while and nothing had changed.</summary>
    static async Task<InboxHead?> Next(OpenStream stream, CancellationToken cancellation)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        silence.CancelAfter(Silence);
        try
        {
            return await stream.Heads.ReadAsync(silence.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    static long? LastSeen(HttpContext context) =>
        long.TryParse(context.Request.Headers["Last-Event-ID"].FirstOrDefault(), CultureInfo.InvariantCulture, out var number) ? number : null;

    static IResult TooMany(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "60";
        return Problems.TooMany($"You have {OpenStreams.MostOfOnePerson} streams open here already; close one first.");
    }
}
