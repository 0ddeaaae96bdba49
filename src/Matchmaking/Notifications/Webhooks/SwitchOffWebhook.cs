using Marten;

namespace Matchmaking.Notifications;

/// <summary>Calls a receiver no longer that has not answered for more than a day, or that is gone.</summary>
/// <param name="UnlessSince">Only if nothing has arrived since then; null: whatever arrived.</param>
public sealed record SwitchOffWebhook(Guid WebhookId, DateTimeOffset? UnlessSince, string Answer, DateTimeOffset Now);

public static class SwitchOffWebhookHandler
{
    public static async Task<Notice[]> Handle(SwitchOffWebhook command, IDocumentSession session, CancellationToken cancellation)
    {
        var webhook = await session.LoadAsync<Webhook>(command.WebhookId, cancellation);
        if (webhook is null || !IsDue(webhook, command)) return [];
        var off = webhook with { OffSince = command.Now, OffReason = command.Answer };
        session.Store(off);
        var readers = await session.ReadersWith([webhook.Owner.Mark, $$"""{"id":"{{webhook.RegisteredBy}}"}"""], command.Now);
        return WhoHears(off, readers, await session.HearingRulesAt(command.Now));
    }

    /// <summary>Several calls may give up at the same time, and one that arrived meanwhile speaks for the receiver.</summary>
    public static bool IsDue(Webhook webhook, SwitchOffWebhook command) =>
        webhook.OffSince is null && (command.UnlessSince is null || webhook.FailingSince is not null);

    /// <summary>Those who see to it, and who registered it.</summary>
    public static Notice[] WhoHears(Webhook webhook, IReadOnlyCollection<Reader> readers, HearingRules rules)
    {
        var news = new News(NoticeKind.WebhookOff, "webhook-off", "system:webhooks", webhook.OffSince!.Value)
        {
            Occurrence = $"{webhook.Id}/{webhook.OffSince.Value.UtcTicks}",
            Details = new Details(Reason: $"{new Uri(webhook.Url).Host} ({webhook.OffReason})"),
        };
        return rules.Tell(news, readers, reader => webhook.Owner.IsKeptBy(reader.Actor) || reader.Actor.By == webhook.RegisteredBy);
    }
}
