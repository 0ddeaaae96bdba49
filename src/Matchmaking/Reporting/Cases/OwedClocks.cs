using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Deeds;
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

    public void Take(IHappened happened, Need? need, Introduction? introduction, IEnumerable<SupportCentre> centres)
    {
        if (happened is ClockPeriodSet period) policy = policy.Apply(period);
        else if (happened is WorkingDaysSet days) policy = policy.Apply(days);
        var terms = Terms.For(periods, policy, centres, NeedClocks.PartiesOf(happened, need) ?? [], need, happened);
        foreach (var change in ClockChanges.After(happened, need, introduction, terms)) Keep(change);
    }

    void Keep(ClockChange change)
    {
        if (change.After(rows.GetValueOrDefault(change.RowId)) is { } row) rows[change.RowId] = row;
        else rows.Remove(change.RowId);
    }
}
