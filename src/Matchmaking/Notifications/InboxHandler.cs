using Marten;

namespace Matchmaking.Notifications;

/// <summary>The inbox, a channel that everybody has: it keeps a notice once, however often it arrives.</summary>
public static class InboxHandler
{
    /// <summary>Of two that arrive at once the second fails to insert, is tried again, and finds the first.</summary>
    public static async Task Handle(Notice notice, IDocumentSession session, CancellationToken cancellation)
    {
        if (await session.LoadAsync<Notice>(notice.Id, cancellation) is null) session.Insert(notice);
    }
}
