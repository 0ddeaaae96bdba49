using Marten;
using Matchmaking.Needs;

namespace Matchmaking.Notifications;

/// <summary>The inbox, a channel that everybody has: it keeps a notice once, however often it arrives.</summary>
public static class InboxHandler
{
    /// <summary>Of two that arrive at once the second fails to insert, is tried again, and finds the first.</summary>
    public static async Task Handle(Notice notice, IDocumentSession session, CancellationToken cancellation)
    {
        if (await session.LoadAsync<Notice>(notice.Id, cancellation) is not null) return;
        session.Insert(await session.IsErased(notice, cancellation) ? notice.Forgotten() : notice);
    }

    /// <summary>A notice may still be on its way when the text that it quotes is erased.</summary>
    static async Task<bool> IsErased(this IDocumentSession session, Notice notice, CancellationToken cancellation) =>
        notice.NeedId is { } needId && await session.LoadAsync<Need>(needId, cancellation) is { } need && notice.At <= need.TextErasedAt;
}
