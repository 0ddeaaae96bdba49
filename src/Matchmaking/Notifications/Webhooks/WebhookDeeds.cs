using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>What deeds on webhooks have in common: who may, and that others do not learn that there is one.</summary>
public static class WebhookDeeds
{
    public static readonly Refusal OnlyKeepers = Refusal.Forbidden($"a representative of the organization, the head of the centre or an administrator");

    /// <summary>Decides on a webhook that the doer keeps; what is decided is stored by the surrounding transaction.</summary>
    public static async Task<Answer> OnWebhook(this IDocumentSession session, Guid webhookId, Act act, Func<Webhook, Refusal?> decide)
    {
        var webhook = await session.LoadAsync<Webhook>(webhookId);
        var refusal = webhook is null || !webhook.Owner.IsKeptBy(act.Actor) ? Refusal.NotFound : decide(webhook);
        return new Answer(webhookId, 0, act.Objection(refusal, 0));
    }

    public static bool MayHaveWebhooks(this Actor actor) =>
        actor.IsAdministrator || actor.Memberships.Any(m => m.Role == Participants.Role.Representative || m is { Role: Participants.Role.Officer, Head: true });
}
