using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Gives a webhook another secret; for a day calls are signed with both, so that the receiver can change in its own time.</summary>
/// <param name="Secret">Protected already.</param>
public sealed record RotateWebhookSecret(Guid WebhookId, string Secret, Act Act);

public static class RotateWebhookSecretHandler
{
    public static Task<Answer> Handle(RotateWebhookSecret command, IDocumentSession session) =>
        session.OnWebhook(command.WebhookId, command.Act, webhook =>
        {
            session.Store(Rotated(webhook, command));
            return null;
        });

    public static Webhook Rotated(Webhook webhook, RotateWebhookSecret command) => webhook with
    {
        Secret = command.Secret,
        EarlierSecret = webhook.Secret,
        EarlierUntil = command.Act.Now + WebhookSecrets.Overlap,
    };
}
