using JasperFx.Events.Daemon.HighWater;
using Marten;
using Marten.Services;

namespace Matchmaking;

/// <summary>
/// Wakes those who follow the events as soon as this process has committed some, but lets a moment pass between two looks, so that many at
/// once are one page. Events of other nodes are found at the next look by time.
/// </summary>
public sealed class OwnEvents : DocumentSessionListenerBase, IDaemonWakeup
{
    static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(25);

    volatile TaskCompletionSource committed = Next();

    public override Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token)
    {
        if (commit.GetEvents().Any()) committed.TrySetResult();
        return Task.CompletedTask;
    }

    public async Task WaitAsync(TimeSpan timeout, CancellationToken token)
    {
        await Task.Delay(Breath, token);
        await Task.WhenAny(committed.Task, Task.Delay(timeout, token));
        // What is committed before the look that comes now is seen by it; what comes after sets the next.
        committed = Next();
    }

    public void Dispose()
    {
    }

    static TaskCompletionSource Next() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
