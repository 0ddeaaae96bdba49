using Marten;

namespace Matchmaking.Notifications;

/// <summary>
/// Sends calls that are due, apart from whatever made them due: a command never waits for a receiver. Each webhook with due calls
/// has one errand a node, so that one which does not answer holds up nobody but itself.
/// </summary>
public sealed class WebhookSending(
    IDocumentStore store, TimeProvider time, WebhookErrand errand, ILogger<WebhookSending> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Calls quote records, so none is kept for longer than its log is of use.</summary>
    static readonly TimeSpan Kept = TimeSpan.FromDays(30), UntilTidiedAgain = TimeSpan.FromHours(1);

    readonly Dictionary<Guid, Task> errands = [];
    DateTimeOffset tidiedAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pauses = new PeriodicTimer(Pause);
        while (await pauses.WaitForNextTickAsync(stoppingToken)) await TryToSend(stoppingToken);
    }

    /// <summary>A database that is away for a while must not end the sending for good.</summary>
    async Task TryToSend(CancellationToken cancellation)
    {
        try
        {
            await TidyUp(cancellation);
            foreach (var done in errands.Where(errand => errand.Value.IsCompleted).Select(errand => errand.Key).ToArray()) errands.Remove(done);
            foreach (var webhookId in (await Due(cancellation)).Except(errands.Keys)) errands[webhookId] = Run(webhookId, cancellation);
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested)
        {
            log.LogWarning(failed, "Calls to webhooks could not be looked for; they will be in {Pause}.", Pause);
        }
    }

    async Task TidyUp(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (now - tidiedAt < UntilTidiedAgain) return;
        var old = now - Kept;
        await using var session = store.LightweightSession();
        session.DeleteWhere<WebhookCall>(call => call.DueAt == null && call.At < old);
        await session.SaveChangesAsync(cancellation);
        tidiedAt = now;
    }

    async Task<IReadOnlyList<Guid>> Due(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var now = time.GetUtcNow();
        return await session.Query<WebhookCall>().Where(call => call.DueAt <= now).Select(call => call.WebhookId).Distinct().ToListAsync(cancellation);
    }

    async Task Run(Guid webhookId, CancellationToken cancellation)
    {
        try
        {
            await errand.Run(webhookId, cancellation);
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested)
        {
            log.LogWarning(failed, "Calls to webhook {WebhookId} could not be sent; they will be tried again.", webhookId);
        }
    }
}
