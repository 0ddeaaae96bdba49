using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Calls a receiver again that was switched off; calls that waited go out.</summary>
public sealed record SwitchOnWebhook(Guid WebhookId, Act Act);

public static class SwitchOnWebhookHandler
{
    public static Task<Answer> Handle(SwitchOnWebhook command, IDocumentSession session) =>
        session.OnWebhook(command.WebhookId, command.Act, webhook =>
        {
            if (webhook.OffSince is null) return Refusal.Conflict($"This webhook is switched on.");
            session.Store(webhook with { OffSince = null, OffReason = null, FailingSince = null });
            return null;
        });
}
