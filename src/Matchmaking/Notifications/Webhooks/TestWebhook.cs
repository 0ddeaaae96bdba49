using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Calls a receiver to see whether it answers; nothing happened otherwise.</summary>
public sealed record TestWebhook(Guid WebhookId, Guid CallId, Act Act);

public static class TestWebhookHandler
{
    public static Task<Answer> Handle(TestWebhook command, IDocumentSession session, Instance instance) =>
        session.OnWebhook(command.WebhookId, command.Act, webhook =>
        {
            if (webhook.OffSince is not null) return Refusal.Conflict($"This webhook is switched off; switch it on first.");
            session.Store(CallOf(command, instance));
            return null;
        });

    static WebhookCall CallOf(TestWebhook command, Instance instance)
    {
        var now = command.Act.Now;
        var body = WebhookMessage.Of(instance, WebhookKind.Test, command.CallId, now, null, new { command.WebhookId });
        return new WebhookCall(command.CallId, command.WebhookId, WebhookKind.Test, null, body, now);
    }
}
