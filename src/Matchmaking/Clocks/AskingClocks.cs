using Matchmaking.Needs.Routing;

namespace Matchmaking.Clocks;

/// <summary>What a centre's question to another, and the answer, do to the clock of that answer.</summary>
public static class AskingClocks
{
    public static IEnumerable<ClockChange> After(object happened, Terms terms) => happened switch
    {
        NeedCentreAsked e => [Starts(StepOf(e.For), e, terms)],
        NeedCentreAnswered e => [ClockChange.Stops(Step.Handover, e.AskingId), ClockChange.Stops(Step.OffersAsked, e.AskingId)],
        _ => [],
    };

    static Step StepOf(AskedTo what) => what == AskedTo.Offers ? Step.OffersAsked : Step.Handover;

    static ClockChange Starts(Step step, NeedCentreAsked asked, Terms terms) =>
        ClockChange.Starts(step, asked.AskingId, asked.NeedId, asked.HappenedAt, terms.Due(step, asked.HappenedAt));
}
