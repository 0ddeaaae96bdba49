using Marten;
using Matchmaking.Needs;

namespace Matchmaking.Notifications;

/// <summary>The inbox, a channel that everybody has: it keeps a notice once, however often it arrives.</summary>
public static class InboxHandler
{
    /// <summary>
    /// Keeps the notice, and in the same transaction what is to go out of it. Of two that arrive at once the second fails to
    /// insert, is tried again, and finds the first.
    /// </summary>
    public static async Task Handle(Notice notice, IDocumentSession session, MailSettings mail, WebhookNotices webhooks, CancellationToken cancellation)
    {
        if (await session.LoadAsync<Notice>(notice.Id, cancellation) is not null) return;
        notice = await session.Entering(notice, cancellation);
        if (await session.IsErased(notice, cancellation))
        {
            session.Insert(notice.Forgotten());
            return;
        }
        session.Insert(notice);
        await webhooks.Tell(notice, session, cancellation);
        var reach = await session.ReachOf(notice.PersonId, mail, cancellation);
        foreach (var delivery in PlanDelivery.Of(notice, reach)) await session.Keep(delivery, cancellation);
    }

    static async Task Keep(this IDocumentSession session, Delivery delivery, CancellationToken cancellation)
    {
        if (await session.LoadAsync<Delivery>(delivery.Id, cancellation) is { } planned) session.Store(planned.With(delivery));
        else session.Insert(delivery);
    }

    /// <summary>A notice may still be on its way when the text that it quotes is erased.</summary>
    static async Task<bool> IsErased(this IDocumentSession session, Notice notice, CancellationToken cancellation) =>
        notice.NeedId is { } needId && await session.LoadAsync<Need>(needId, cancellation) is { } need && notice.At <= need.TextErasedAt;
}
