namespace Matchmaking.Clocks;

/// <summary>
/// The wall's clock in whole microseconds, which is what PostgreSQL keeps of a moment: a moment that is read back equals the
/// one that was written, so that a list goes on exactly where its cursor says.
/// </summary>
public sealed class WallClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => Kept(base.GetUtcNow());

    public static DateTimeOffset Kept(DateTimeOffset moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMicrosecond));
}
