using System.Collections.Immutable;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Participants;

namespace Matchmaking.Clocks;

/// <summary>How long the clocks run that start for one need.</summary>
/// <param name="Periods">What holds where nothing was decided.</param>
/// <param name="Centres">The centres that cover the need, where one of them has periods or days of its own.</param>
/// <param name="UrgentSince">When the need was confirmed to be urgent: clocks that start from then on are shorter.</param>
public sealed record Terms(Periods Periods, ClockPolicy Policy, ImmutableArray<Guid> Centres, DateTimeOffset? UrgentSince)
{
    public static readonly Terms Default = new(Periods.Default, ClockPolicy.Empty, [], null);

    /// <summary>How long the clocks run that something sets going that happened to a need of these Parties.</summary>
    /// <param name="centres">All centres; they are asked for only where the policy names one.</param>
    public static Terms For(
        Periods periods, ClockPolicy policy, IEnumerable<SupportCentre> centres, IReadOnlyList<string> parties, Need? need, IHappened happened)
    {
        var day = DateOnly.FromDateTime(happened.HappenedAt.UtcDateTime);
        var covering = policy.NamesCentres ? centres.Where(centre => parties.Any(party => centre.CoversOn(day, party))) : [];
        return new Terms(periods, policy, [.. covering.Select(centre => centre.Id)], need?.UrgentSince);
    }

    /// <summary>When a step is due whose clock starts now.</summary>
    public DateTimeOffset Due(Step step, DateTimeOffset from) => Due(step, from, from);

    /// <summary>When a period of this step ends that begins at another moment than that at which it was set going.</summary>
    public DateTimeOffset Due(Step step, DateTimeOffset now, DateTimeOffset from) => Due(step, now, from, UrgentSince <= now);

    /// <summary>When a step of an urgent need is due.</summary>
    public DateTimeOffset UrgentDue(Step step, DateTimeOffset from) => Due(step, from, from, isUrgent: true);

    /// <summary>Of several centres that cover a need the one with the nearest end counts.</summary>
    DateTimeOffset Due(Step step, DateTimeOffset now, DateTimeOffset from, bool isUrgent)
    {
        var centres = Centres.IsDefaultOrEmpty ? [null] : Centres.Select(centre => (Guid?)centre);
        return centres.Min(centre => Policy.WorkingDaysAt(now, centre).After(from, PeriodOf(step, now, centre, isUrgent)));
    }

    /// <summary>A period that was decided without one for urgent needs counts for these too where it is the shorter.</summary>
    public Period PeriodOf(Step step, DateTimeOffset now, Guid? centre, bool isUrgent)
    {
        if (Policy.PeriodAt(now, step, centre) is not { } decided) return Periods.Of(step, isUrgent);
        var ordinary = Period.Parse(decided.Period!);
        if (!isUrgent) return ordinary;
        if (decided.UrgentPeriod is { } urgent) return Period.Parse(urgent);
        var otherwise = Periods.Of(step, isUrgent: true);
        return otherwise.After(now) < ordinary.After(now) ? otherwise : ordinary;
    }
}
