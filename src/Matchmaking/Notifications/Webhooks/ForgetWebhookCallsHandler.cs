using Marten;
using Matchmaking.Clocks;
using Matchmaking.Needs;

namespace Matchmaking.Notifications;

/// <summary>Calls quote records, so none is kept for longer than its log is of use.</summary>
public static class ForgetWebhookCallsHandler
{
    const int DaysKept = 30;

    /// <summary>When the text of a need is erased, calls that quote it go, also those that wait.</summary>
    public static void Handle(NeedTextErased erased, IDocumentSession session) =>
        session.DeleteWhere<WebhookCall>(call => call.RecordId == erased.NeedId);

    public static void Handle(WeekPassed passed, IDocumentSession session)
    {
        var old = passed.At.AddDays(-DaysKept);
        session.DeleteWhere<WebhookCall>(call => call.DueAt == null && call.At < old);
    }
}
