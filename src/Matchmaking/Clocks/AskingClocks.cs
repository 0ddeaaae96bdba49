using Matchmaking.Needs.Routing;

namespace Matchmaking.Clocks;

/// <summary>What a centre's question to another, and the answer, do to the clock of that answer.</summary>
public static class AskingClocks
{
    public static IEnumerable<ClockChange> After(object happened, Terms terms) => happened switch
    {
        NeedCentreAsked e => [Starts(e.For, e.AskingId, e.NeedId, e.HappenedAt, terms)],
        NeedCentreAnswered e => [ClockChange.Stops(Step.Handover, e.AskingId), ClockChange.Stops(Step.OffersAsked, e.AskingId)],
        _ => [],
    };

    public static ClockChange Starts(AskedTo what, Guid askingId, Guid needId, DateTimeOffset from, Terms terms)
    {
        var step = what == AskedTo.Offers ? Step.OffersAsked : Step.Handover;
        return ClockChange.Starts(step, askingId, needId, from, terms.Due(step, from));
    }
}
