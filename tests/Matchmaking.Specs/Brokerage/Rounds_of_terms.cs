using Matchmaking.Brokerage;
using static Matchmaking.Specs.Notifications.Around;

namespace Matchmaking.Specs.Brokerage;

public sealed class Rounds_of_terms
{
    static readonly Guid OfferId = Introduced.OfferId;
    static readonly ProposedTerms InMarch = new("A week in March", null, null, null, null);

    [Fact]
    public void Whoever_proposed_waits_and_the_other_side_is_asked()
    {
        var countered = Proposed.Apply(ByInstitution);
        Assert.True(countered.AwaitsNeed);
        Assert.False(countered.Awaits(OfferId));
        var back = countered.Apply(ByNeed);
        Assert.False(back.AwaitsNeed);
        Assert.True(back.Awaits(OfferId));
        Assert.Equal([RoundOutcome.Countered, RoundOutcome.Open], back.Rounds.Select(round => round.Outcome));
    }

    [Fact]
    public void A_yes_to_terms_is_the_yes_of_both_sides()
    {
        var accepted = Proposed.Apply(ByInstitution).Apply(new TermsAccepted(IntroductionId, OfferId, true, false, By(Tomas), Now.AddDays(3)));
        Assert.True(accepted.BothAccepted);
        Assert.Equal(Now.AddDays(3), accepted.AcceptedAt);
    }

    [Fact]
    public void A_no_to_terms_leaves_the_introduction_as_it_was()
    {
        var declined = Proposed.Apply(ByInstitution).Apply(new TermsDeclined(IntroductionId, OfferId, true, "Too late", false, By(Tomas), Now));
        Assert.Equal(IntroductionState.Proposed, declined.State);
        Assert.True(declined.Awaits(OfferId));
        Assert.True(declined.AwaitsNeed);
    }

    [Fact]
    public void Its_own_no_to_the_introduction_takes_the_terms_of_a_side_back()
    {
        var gone = Proposed.Apply(ByInstitution).Apply(new IntroductionDeclined(IntroductionId, OfferId, "No staff", false, By(Lin), Now));
        Assert.Equal(RoundOutcome.Overtaken, gone.Rounds.Single().Outcome);
        Assert.Equal(IntroductionState.Declined, gone.State);
    }

    static TermsProposed ByInstitution => new(IntroductionId, OfferId, false, InMarch, false, By(Lin), Now);

    static TermsProposed ByNeed => new(IntroductionId, OfferId, true, InMarch, false, By(Tomas), Now);
}
