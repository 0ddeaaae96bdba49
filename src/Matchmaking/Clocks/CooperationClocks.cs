using Matchmaking.Brokerage;

namespace Matchmaking.Clocks;

/// <summary>What the events of a cooperation do to clocks: after its end its sides are asked twice what is left of it.</summary>
public static class CooperationClocks
{
    public static IEnumerable<ClockChange> After(object happened) => happened switch
    {
        CooperationCompleted e => [Asks(Step.FollowUpThree, 3, e), Asks(Step.FollowUpTwelve, 12, e)],
        FollowUpAsked { Months: 3 } e => [ClockChange.Stops(Step.FollowUpThree, e.CooperationId)],
        FollowUpAsked { Months: 12 } e => [ClockChange.Stops(Step.FollowUpTwelve, e.CooperationId)],
        _ => [],
    };

    static ClockChange Asks(Step step, int months, CooperationCompleted completed) => ClockChange.Starts(
        step, completed.CooperationId, completed.NeedId, completed.HappenedAt, completed.HappenedAt.AddMonths(months));
}
