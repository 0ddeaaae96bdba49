using Matchmaking.Brokerage;

namespace Matchmaking.Clocks;

/// <summary>
/// What the events of a cooperation do to clocks: after its end its sides are asked twice what is left of it, and each time have a
/// month to say so. Which side has said it, the cooperation knows.
/// </summary>
public static class CooperationClocks
{
    const int MonthsToSay = 1;

    public static IEnumerable<ClockChange> After(object happened) => happened switch
    {
        CooperationCompleted e => [Asks(Step.FollowUpThree, 3, e), Asks(Step.FollowUpTwelve, 12, e)],
        FollowUpAsked { Months: 3 } e => [ClockChange.Stops(Step.FollowUpThree, e.CooperationId), Awaits(e)],
        FollowUpAsked { Months: 12 } e => [ClockChange.Stops(Step.FollowUpTwelve, e.CooperationId), Awaits(e)],
        _ => [],
    };

    static ClockChange Awaits(FollowUpAsked asked) => ClockChange.Starts(
        Step.FollowUp, asked.CooperationId, asked.NeedId, asked.HappenedAt, asked.HappenedAt.AddMonths(MonthsToSay));

    static ClockChange Asks(Step step, int months, CooperationCompleted completed) => ClockChange.Starts(
        step, completed.CooperationId, completed.NeedId, completed.HappenedAt, completed.HappenedAt.AddMonths(months));
}
