using Marten;
using Wolverine.Marten;

namespace Matchmaking.Matching;

/// <summary>
/// On the node that keeps the lists, makes those that no event asks for: after a change of rules, or a start, all of them in portions,
/// between the events. On the others it has the index follow the events, so that no reader waits for it.
/// </summary>
public sealed class KeepingLists(
    EventFeed feed, ListKeeping keeping, IDocumentStore store, TimeProvider time, IServiceScopeFactory scopes, ILogger<KeepingLists> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (keeping.IsHere) while (await KeepSome(stoppingToken)) { }
                else await feed.Now(store, known => known.Position, stoppingToken);
            }
            catch (Exception failed) when (failed is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // Also what a database gave up by itself: an exception that leaves here would stop the whole service.
                log.LogWarning(failed, "Some lists could not be saved; they are tried again.");
            }
        }
    }

    /// <summary>Whether there was something to do.</summary>
    Task<bool> KeepSome(CancellationToken cancellation) => feed.AsItStands(async known =>
    {
        if (known.Engine is not { } engine || engine.Unknown is not { Count: > 0 } unknown) return false;
        await using var scope = scopes.CreateAsyncScope();
        await using var session = store.LightweightSession();
        var outbox = scope.ServiceProvider.GetRequiredService<IMartenOutbox>();
        outbox.Enroll(session);
        Guid[] some = [.. unknown.Order().Take(ListKeeping.Portion)];
        await keeping.Keep(known, some, session, entered => outbox.PublishAsync(entered), time.GetUtcNow(), cancellation);
        // A page of events whose lists are on their way to be saved may save an older list over one of these.
        keeping.Forget(some);
        await session.SaveChangesAsync(cancellation);
        return true;
    }, cancellation);
}
