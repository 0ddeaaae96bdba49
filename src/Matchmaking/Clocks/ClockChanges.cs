using Matchmaking.Brokerage;
using Matchmaking.Needs;

namespace Matchmaking.Clocks;

/// <summary>What anything that happened does to clocks. Each kind of record says it in a file of its own.</summary>
public static class ClockChanges
{
    /// <param name="need">The need concerned, where it has to be read.</param>
    /// <param name="introduction">The introduction concerned, where it has to be read.</param>
    public static IEnumerable<ClockChange> After(object happened, Need? need, Introduction? introduction, Terms terms) =>
    [
        .. NeedClocks.After(happened, need, terms),
        .. IntroductionClocks.After(happened, introduction, terms),
        .. AskingClocks.After(happened, terms),
        .. OfferClocks.After(happened),
        .. CooperationClocks.After(happened),
        .. InterestClocks.After(happened, terms),
        .. OrganizationClocks.After(happened),
        .. PractitionerClocks.After(happened),
        .. ContestClocks.After(happened, terms),
    ];
}
