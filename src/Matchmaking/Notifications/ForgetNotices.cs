using Marten;
using Matchmaking.Needs;

namespace Matchmaking.Notifications;

/// <summary>Notices quote a need; when its text is erased they keep that they were sent, and no word of it. Calls to webhooks go.</summary>
public static class ForgetNoticesHandler
{
    public static async Task Handle(NeedTextErased erased, IDocumentSession session, CancellationToken cancellation)
    {
        var notices = await session.Query<Notice>().Where(notice => notice.NeedId == erased.NeedId).ToListAsync(cancellation);
        session.Store(notices.Select(notice => notice.Forgotten()).ToArray());
        session.DeleteWhere<WebhookCall>(call => call.RecordId == erased.NeedId);
    }
}
