using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Sends calls again, under the same ids: one, or all since a moment.</summary>
public sealed record ReplayWebhookCalls(Guid WebhookId, Guid? CallId, DateTimeOffset? Since, Act Act);

public static class ReplayWebhookCallsHandler
{
    /// <summary>A month of a busy instance would be a flood; who needs more reads the API.</summary>
    const int Most = 1000;

    public static async Task<Answer> Handle(ReplayWebhookCalls command, IDocumentSession session, CancellationToken cancellation)
    {
        var calls = await Asked(command, session, cancellation);
        return await session.OnWebhook(command.WebhookId, command.Act, webhook =>
        {
            if (Decide(command, webhook, calls.Count) is { } refusal) return refusal;
            session.Store(calls.Select(call => call.Replayed(command.Act.Now)));
            return null;
        });
    }

    public static Refusal? Decide(ReplayWebhookCalls command, Webhook webhook, int found)
    {
        if (command.CallId is null && command.Since is null) return Refusal.Invalid("since", $"say since when, such as 2027-01-31T08:00:00Z");
        if (command.CallId is not null && found == 0) return Refusal.NotFound;
        return webhook.OffSince is not null ? Refusal.Conflict($"This webhook is switched off; switch it on first.") : null;
    }

    static async Task<IReadOnlyList<WebhookCall>> Asked(ReplayWebhookCalls command, IDocumentSession session, CancellationToken cancellation)
    {
        var own = session.Query<WebhookCall>().Where(call => call.WebhookId == command.WebhookId);
        if (command.CallId is { } callId) return await own.Where(call => call.Id == callId).ToListAsync(cancellation);
        return command.Since is { } since
            ? await own.Where(call => call.At >= since).OrderBy(call => call.At).Take(Most).ToListAsync(cancellation)
            : [];
    }
}
