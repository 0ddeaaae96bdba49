using Matchmaking.Brokerage;

namespace Matchmaking.Clocks;

/// <summary>What the events of a contest do to the clock of its review.</summary>
public static class ContestClocks
{
    public static IEnumerable<ClockChange> After(object happened, Terms terms) => happened switch
    {
        DecisionContested e =>
            [ClockChange.Starts(Step.Review, e.ContestId, e.NeedId, e.HappenedAt, terms.Due(Step.Review, e.HappenedAt))],
        DecisionUpheld e => [ClockChange.Stops(Step.Review, e.ContestId)],
        DecisionOverturned e => [ClockChange.Stops(Step.Review, e.ContestId)],
        _ => [],
    };
}
