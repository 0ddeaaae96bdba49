using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Matchmaking.Deeds;

namespace Matchmaking.Clocks;

/// <summary>Somebody entitled decided how long a step may take, for all centres or for one, for clocks that start from then on.</summary>
/// <param name="CentreId">The centre for whose needs it counts; null for the whole service.</param>
/// <param name="Period">A calendar period such as P14D; null takes back what was decided before.</param>
/// <param name="From">The day from which it counts.</param>
/// <param name="DecidedBy">The body that decided, never a person.</param>
public sealed record ClockPeriodSet(
    Guid PolicyId, string Step, Guid? CentreId, string? Period, string? UrgentPeriod, DateOnly From, string DecidedBy, string? Reason,
    string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>Somebody entitled decided which days count for clocks; with nothing left out every day does.</summary>
public sealed record WorkingDaysSet(
    Guid PolicyId, Guid? CentreId, ImmutableArray<DayOfWeek> Weekend, ImmutableArray<DateOnly> Holidays, DateOnly From, string DecidedBy,
    string By, DateTimeOffset HappenedAt) : IHappened
{
    [JsonIgnore]
    public WorkingDays Days => new(Weekend, Holidays);
}

/// <summary>What was decided about clocks, all of it, in the order in which it was decided.</summary>
public sealed record ClockPolicy(Guid Id)
{
    /// <summary>There is one such record.</summary>
    public static readonly Guid Only = new("0193e000-0000-7000-8000-00000000000d");

    public static readonly ClockPolicy Empty = new(Only);

    public ImmutableArray<ClockPeriodSet> Periods { get; init; } = [];
    public ImmutableArray<WorkingDaysSet> WorkingDays { get; init; } = [];

    /// <summary>Whether any centre has something of its own; else nobody has to know which centre covers whom.</summary>
    [JsonIgnore]
    public bool NamesCentres => Periods.Any(p => p.CentreId is not null) || WorkingDays.Any(w => w.CentreId is not null);

    /// <summary>What counts for a step at a moment: the centre's own, else the service's; null where nothing was decided.</summary>
    public ClockPeriodSet? PeriodAt(DateTimeOffset now, Step step, Guid? centreId)
    {
        var own = Last(Periods.Where(p => p.Step == step.Word() && p.CentreId == centreId), p => p.From, now);
        if (own is { Period: not null }) return own;
        return centreId is null ? null : PeriodAt(now, step, null);
    }

    public WorkingDays WorkingDaysAt(DateTimeOffset now, Guid? centreId) =>
        Last(WorkingDays.Where(w => w.CentreId == centreId), w => w.From, now)?.Days
        ?? (centreId is null ? Clocks.WorkingDays.EveryDay : WorkingDaysAt(now, null));

    public static ClockPolicy Create(ClockPeriodSet set) => new ClockPolicy(set.PolicyId).Apply(set);

    public static ClockPolicy Create(WorkingDaysSet set) => new ClockPolicy(set.PolicyId).Apply(set);

    public ClockPolicy Apply(ClockPeriodSet set) => this with { Periods = Periods.Add(set) };

    public ClockPolicy Apply(WorkingDaysSet set) => this with { WorkingDays = WorkingDays.Add(set) };

    /// <summary>
    /// Nothing counts before it was decided, so that a replay finds what counted then; of two that count, the one of the later day.
    /// </summary>
    static T? Last<T>(IEnumerable<T> decisions, Func<T, DateOnly> from, DateTimeOffset now) where T : class, IHappened =>
        decisions.Where(d => d.HappenedAt <= now && from(d) <= DateOnly.FromDateTime(now.UtcDateTime)).OrderBy(from).LastOrDefault();
}
