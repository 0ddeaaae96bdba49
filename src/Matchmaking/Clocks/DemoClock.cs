using Marten;

namespace Matchmaking.Clocks;

/// <summary>How far the demo's clock is ahead of the wall's: one row, so that it survives a restart.</summary>
public sealed record ClockOffset(Guid Id, TimeSpan Ahead)
{
    /// <summary>There is one such row.</summary>
    public static readonly Guid Only = new("0193e000-0000-7000-8000-00000000000c");
}

/// <summary>The clock of the demo, which can be moved ahead and never goes back.</summary>
public sealed class DemoClock : TimeProvider
{
    long ahead;

    public override DateTimeOffset GetUtcNow() => WallClock.Kept(base.GetUtcNow().AddTicks(Interlocked.Read(ref ahead)));

    /// <summary>Moves the clock ahead, for good; returns what it shows then.</summary>
    public async Task<DateTimeOffset> Move(TimeSpan by, IDocumentStore store, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        session.Store(new ClockOffset(ClockOffset.Only, TimeSpan.FromTicks(Interlocked.Add(ref ahead, by.Ticks))));
        await session.SaveChangesAsync(cancellation);
        return GetUtcNow();
    }

    /// <summary>Shows again what it showed before the service was stopped.</summary>
    public async Task Restore(IDocumentStore store, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var offset = await session.LoadAsync<ClockOffset>(ClockOffset.Only, cancellation);
        Interlocked.Exchange(ref ahead, offset?.Ahead.Ticks ?? 0);
    }
}
