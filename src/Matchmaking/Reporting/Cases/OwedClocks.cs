using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Needs;
using Matchmaking.Participants;

namespace Matchmaking.Reporting;

/// <summary>
/// Which clocks run, by following the events: the rows that <see cref="Deadlines"/> keeps for now, as they were at any moment. What was
/// decided about periods counts from when it was decided.
/// </summary>
public sealed class OwedClocks(Periods periods)
{
    readonly Dictionary<Guid, Deadline> rows = [];
    ClockPolicy policy = ClockPolicy.Empty;

    /// <summary>The steps that somebody owes.</summary>
    public IEnumerable<Deadline> Owed => rows.Values.Where(row => row.IsOwed);

    public void Take(object happened, Need? need, Introduction? introduction, IEnumerable<SupportCentre> centres)
    {
        if (happened is ClockPeriodSet period) policy = policy.Apply(period);
        else if (happened is WorkingDaysSet days) policy = policy.Apply(days);
        else if (happened is Deeds.IHappened fact)
            foreach (var change in Changes(happened, need, introduction, TermsFor(fact, need, centres))) Keep(change);
    }

    static IEnumerable<ClockChange> Changes(object happened, Need? need, Introduction? introduction, Terms terms) =>
        NeedClocks.After(happened, need, terms).Concat(IntroductionClocks.After(happened, introduction, terms));

    Terms TermsFor(Deeds.IHappened happened, Need? need, IEnumerable<SupportCentre> centres)
    {
        var day = DateOnly.FromDateTime(happened.HappenedAt.UtcDateTime);
        var parties = NeedClocks.PartiesOf(happened, need) ?? [];
        var covering = policy.NamesCentres ? centres.Where(c => parties.Any(party => c.CoversOn(day, party))).Select(c => c.Id) : [];
        return new Terms(periods, policy, [.. covering], need?.UrgentSince);
    }

    void Keep(ClockChange change)
    {
        if (change.After(rows.GetValueOrDefault(change.RowId)) is { } row) rows[change.RowId] = row;
        else rows.Remove(change.RowId);
    }
}
