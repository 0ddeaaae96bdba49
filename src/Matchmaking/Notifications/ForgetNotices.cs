using Marten;
using Matchmaking.Needs;

namespace Matchmaking.Notifications;

/// <summary>Notices quote a need; when its text is erased they keep that they were sent, and no word of it. Calls to webhooks go.</summary>
public static class ForgetNoticesHandler
{
    public static async Task Handle(NeedTextErased erased, IDocumentSession session, CancellationToken cancellation)
    {
        // Held until the end, so that a mail which is just kept of one of them is either found here or not kept.
        await session.BeginTransactionAsync(cancellation);
        var notices = await session.QueryAsync<Notice>(
            "where d.data ->> 'needId' = ? order by d.id for update of d", cancellation, erased.NeedId.ToString());
        session.Store(notices.Select(notice => notice.Forgotten()).ToArray());
        var told = notices.Select(notice => notice.Id).ToHashSet();
        var kept = await session.Query<KeptMail>().ToListAsync(cancellation);
        foreach (var mail in kept.Where(mail => mail.NoticeIds.Any(told.Contains))) session.Delete(mail);
        session.DeleteWhere<WebhookCall>(call => call.RecordId == erased.NeedId);
    }
}
