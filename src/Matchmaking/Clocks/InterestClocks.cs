using Matchmaking.Brokerage;

namespace Matchmaking.Clocks;

/// <summary>What the events of an interest do to the clock of the word that its institution waits for.</summary>
public static class InterestClocks
{
    public static IEnumerable<ClockChange> After(object happened, Terms terms) => happened switch
    {
        InterestExpressed e => [ClockChange.Starts(Step.Interest, e.InterestId, e.NeedId, e.HappenedAt, EndOf(e.Until))],
        InterestWithdrawn e => [ClockChange.Stops(Step.Interest, e.InterestId)],
        InterestDeclined e => [ClockChange.Stops(Step.Interest, e.InterestId)],
        InterestTakenUp e => [ClockChange.Stops(Step.Interest, e.InterestId)],
        InterestReopened e => [ClockChange.Starts(Step.Interest, e.InterestId, e.NeedId, e.HappenedAt, terms.Due(Step.Interest, e.HappenedAt))],
        InterestLapsed e => [ClockChange.Stops(Step.Interest, e.InterestId)],
        _ => [],
    };

    static DateTimeOffset EndOf(DateOnly day) => new(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
