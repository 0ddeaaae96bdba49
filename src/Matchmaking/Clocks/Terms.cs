namespace Matchmaking.Clocks;

/// <summary>How long the clocks run that start for one need.</summary>
/// <param name="UrgentSince">When the need was confirmed to be urgent: clocks that start from then on are shorter.</param>
public sealed record Terms(Periods Periods, DateTimeOffset? UrgentSince = null)
{
    public static readonly Terms Default = new(Periods.Default);

    /// <summary>When a step is due whose clock starts now.</summary>
    public DateTimeOffset Due(Step step, DateTimeOffset from) => Periods.Of(step, isUrgent: UrgentSince <= from).After(from);
}
