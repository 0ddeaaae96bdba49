using Marten;
using Matchmaking.Needs;

namespace Matchmaking.Notifications;

/// <summary>The inbox, a channel that everybody has: it keeps a notice once, however often it arrives.</summary>
public static class InboxHandler
{
    /// <summary>
    /// Keeps the notice, and in the same transaction what is to go out of it. Of two that arrive at once the second fails to
    /// insert, is tried again, and finds the first. Webhooks, if any listens, hear of it by a message of their own.
    /// </summary>
    public static async Task<NoticeEntered?> Handle(
        Notice notice, IDocumentSession session, MailSettings mail, TimeProvider time, CancellationToken cancellation)
    {
        if (await session.LoadAsync<Notice>(notice.Id, cancellation) is not null) return null;
        (notice, var listened) = await session.Entering(notice, cancellation);
        if (await session.IsErased(notice, cancellation))
        {
            session.Insert(notice.Forgotten());
            return null;
        }
        session.Insert(notice);
        var reach = await session.ReachOf(notice.PersonId, mail, cancellation);
        await session.Plan(notice, reach, time.GetUtcNow(), cancellation);
        return listened ? new NoticeEntered(notice.Id, notice.NeedId, notice.OfferId) : null;
    }

    /// <summary>A notice may still be on its way when the text that it quotes is erased.</summary>
    static async Task<bool> IsErased(this IDocumentSession session, Notice notice, CancellationToken cancellation) =>
        notice.NeedId is { } needId && await session.LoadAsync<Need>(needId, cancellation) is { } need && notice.At <= need.TextErasedAt;
}
