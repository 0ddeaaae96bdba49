using System.Globalization;
using System.Text.Json;
using Marten;

namespace Matchmaking.Notifications;

/// <summary>
/// Writes an inbox to somebody who listens, as server-sent events: <c>unread</c> with the count, at once and whenever it
/// changes, and <c>notice</c> for each notice that enters. Each says its number, from which a broken stream goes on.
/// </summary>
public sealed class InboxStream(IDocumentStore store, HttpResponse response)
{
    const int AtOnce = 100;

    long seen;

    /// <param name="after">The number that the listener saw last (Last-Event-ID); null for one who begins now.</param>
    public async Task Begin(long? after, InboxHead head, Guid personId, CancellationToken cancellation)
    {
        seen = after ?? head.Entry;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        // A proxy that gathers an answer before it hands it on would hold the notices back.
        response.Headers["X-Accel-Buffering"] = "no";
        await Notices(personId, head, cancellation);
        await Unread(head, cancellation);
    }

    public async Task Follow(Guid personId, InboxHead head, bool unreadChanged, CancellationToken cancellation)
    {
        await Notices(personId, head, cancellation);
        if (unreadChanged) await Unread(head, cancellation);
    }

    /// <summary>A line that means nothing, so that nobody on the way takes the silence for the end.</summary>
    public Task Heartbeat(CancellationToken cancellation) => Write(": still here\n\n", cancellation);

    async Task Notices(Guid personId, InboxHead head, CancellationToken cancellation)
    {
        while (seen < head.Entry)
        {
            await using var session = store.QuerySession();
            var entered = await session.Query<Notice>().Where(notice => notice.PersonId == personId && notice.Entry > seen)
                .OrderBy(notice => notice.Entry).Take(AtOnce).ToListAsync(cancellation);
            if (entered.Count == 0) return;
            foreach (var notice in entered) await Event("notice", seen = notice.Entry, NoticeView.Of(notice), cancellation);
        }
    }

    Task Unread(InboxHead head, CancellationToken cancellation) => Event("unread", seen, new { head.Unread }, cancellation);

    Task Event(string name, long number, object data, CancellationToken cancellation) => Write(
        $"id: {number.ToString(CultureInfo.InvariantCulture)}\nevent: {name}\ndata: {JsonSerializer.Serialize(data, Json.Options)}\n\n",
        cancellation);

    async Task Write(string text, CancellationToken cancellation)
    {
        await response.WriteAsync(text, cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}
