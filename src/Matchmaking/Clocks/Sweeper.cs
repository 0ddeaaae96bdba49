using Matchmaking.Participants;
using Wolverine;

namespace Matchmaking.Clocks;

/// <summary>Sweeps the clocks every few seconds, and whenever it is asked to.</summary>
public sealed class Sweeper(IServiceScopeFactory scopes, TimeProvider time, ILogger<Sweeper> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    /// <summary>Sweeps until nothing is due; word of all that was due is then saved to be handled.</summary>
    /// <returns>What fell due.</returns>
    public async Task<IReadOnlyList<FellDue>> Sweep(DateTimeOffset now, CancellationToken cancellation)
    {
        var fellDue = new List<FellDue>();
        await using var scope = scopes.CreateAsyncScope();
        var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
        Swept swept;
        do
        {
            swept = await bus.InvokeAsync<Swept>(new Sweep(now), cancellation);
            fellDue.AddRange(swept.FellDue);
        }
        while (swept.MayHaveLeftSome);
        await bus.InvokeAsync(new TurnOfDay(now), cancellation);
        return fellDue;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pauses = new PeriodicTimer(Pause, time);
        while (await pauses.WaitForNextTickAsync(stoppingToken)) await TryToSweep(stoppingToken);
    }

    /// <summary>A database that is away for a while must not end the sweeping for good.</summary>
    async Task TryToSweep(CancellationToken cancellation)
    {
        try
        {
            await Sweep(time.GetUtcNow(), cancellation);
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested)
        {
            log.LogWarning(failed, "The clocks could not be swept; they will be in {Pause}.", Pause);
        }
    }
}
