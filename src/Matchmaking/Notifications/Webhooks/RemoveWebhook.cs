using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Calls a receiver no longer, and forgets its address, its secret and the log of its calls.</summary>
public sealed record RemoveWebhook(Guid WebhookId, Act Act);

public static class RemoveWebhookHandler
{
    public static Task<Answer> Handle(RemoveWebhook command, IDocumentSession session) =>
        session.OnWebhook(command.WebhookId, command.Act, webhook =>
        {
            session.Delete(webhook);
            session.DeleteWhere<WebhookCall>(call => call.WebhookId == webhook.Id);
            return null;
        });
}
