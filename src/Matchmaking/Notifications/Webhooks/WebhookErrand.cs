using System.Collections.Immutable;
using Marten;
using Marten.Patching;
using Wolverine;

namespace Matchmaking.Notifications;

/// <summary>Takes the due calls of one webhook in hand, sends them, and keeps what came of each.</summary>
public sealed class WebhookErrand(IDocumentStore store, TimeProvider time, WebhookSender sender, IServiceScopeFactory scopes)
{
    /// <summary>So few that all are sent long before the node has to let go of them.</summary>
    const int AtOnce = 10;

    /// <summary>A node that was killed lets go of its calls then; they may arrive twice, under the same id.</summary>
    static readonly TimeSpan Held = TimeSpan.FromMinutes(5);

    public async Task Run(Guid webhookId, CancellationToken cancellation)
    {
        while (await Claim(webhookId, cancellation) is { Calls: [_, ..] } claimed)
            await Task.WhenAll(claimed.Calls.Select(call => Send(claimed.Webhook, call, cancellation)));
    }

    async Task<(Webhook Webhook, ImmutableArray<WebhookCall> Calls)?> Claim(Guid webhookId, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        await session.QueryAsync<string>("select to_json(pg_advisory_xact_lock(hashtextextended(?, 0))::text)", cancellation, $"webhook/{webhookId}");
        if (await session.LoadAsync<Webhook>(webhookId, cancellation) is not { OffSince: null } webhook) return null;
        var (now, wall) = (time.GetUtcNow(), TimeProvider.System.GetUtcNow());
        var due = await session.Query<WebhookCall>()
            .Where(call => call.WebhookId == webhookId && call.DueAt <= now && (call.HeldUntil == null || call.HeldUntil < wall))
            .OrderBy(call => call.DueAt).Take(AtOnce).ToListAsync(cancellation);
        session.Store(due.Select(call => call with { HeldUntil = wall + Held }));
        await session.SaveChangesAsync(cancellation);
        return (webhook, [.. due]);
    }

    async Task Send(Webhook webhook, WebhookCall call, CancellationToken cancellation)
    {
        var outcome = await sender.Send(webhook, call, cancellation);
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<WebhookCall>(call.Id, cancellation) is not { } now) return;
        var settled = outcome.Settle(now, time.GetUtcNow());
        session.Store(settled);
        if (outcome.Arrived) session.Succeeded(webhook);
        else if (outcome.Tried is { } tried) session.NoteFailure(webhook, tried.At);
        await session.SaveChangesAsync(cancellation);
        if (outcome.IsGone || settled.State == WebhookCallState.GaveUp) await SwitchOff(webhook.Id, call, outcome, cancellation);
    }

    async Task SwitchOff(Guid webhookId, WebhookCall call, WebhookOutcome outcome, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var off = new SwitchOffWebhook(webhookId, outcome.IsGone ? null : call.At, outcome.Tried!.Answer, time.GetUtcNow());
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync(off, cancellation);
    }
}

/// <summary>How the tries of several calls, which end in any order, leave their webhook.</summary>
static class WebhookFortunes
{
    public static void Succeeded(this IDocumentSession session, Webhook webhook) =>
        session.Patch<Webhook>(one => one.Id == webhook.Id && one.FailingSince != null).Set(one => one.FailingSince, null);

    public static void NoteFailure(this IDocumentSession session, Webhook webhook, DateTimeOffset at) =>
        session.Patch<Webhook>(one => one.Id == webhook.Id && one.FailingSince == null).Set(one => one.FailingSince, at);
}
