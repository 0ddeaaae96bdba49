namespace Matchmaking.Matching;

/// <summary>Has what is known written down when enough has happened since the last time, and once more when the service stops.</summary>
public sealed class SnapshotKeeping(EventFeed feed, ILogger<SnapshotKeeping> log) : BackgroundService
{
    static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Keep(CancellationToken.None);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookAgain);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Keep(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The service stops, and keeps what it knows then.
        }
    }

    async Task Keep(CancellationToken cancellation)
    {
        try
        {
            await feed.KeepSnapshot(cancellation);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("The snapshot of the ranking could not be written, and the next start reads all events: {Why}", unwritable.Message);
        }
    }
}
