using Matchmaking.Brokerage;
using Matchmaking.Deeds;
using Matchmaking.Offers;
using static Matchmaking.Specs.Notifications.Around;

namespace Matchmaking.Specs.Brokerage;

public sealed class Slots_of_shared_cooperations
{
    static readonly Guid CooperationId = Id("cooperation"), SecondNeed = Id("second need");
    static readonly IntroducedOffer Another = new(Id("another offer"), Id("another institute"));

    [Fact]
    public void An_introduction_that_joins_takes_slots_only_of_offers_that_are_new_to_it()
    {
        var joined = Joining.Joins(Agreed, Joins(Introduced, Another), new Act(Amina.Actor, Now));
        Assert.Equal([Another], joined.Offers);
        Assert.Equal([Another.OfferId], ((ITakesSlots)joined).OfferIds);
    }

    [Fact]
    public void It_is_over_when_the_side_of_every_need_and_every_institution_has_spoken()
    {
        var shared = Agreed.Apply(Joining.Joins(Agreed, Joins(Introduced), new Act(Amina.Actor, Now)));
        var said = shared.Apply(Said(NeedId)).Apply(Said(Introduced.OfferId));
        Assert.False(said.EverySideHasSaid);
        Assert.True(said.Apply(Said(SecondNeed)).EverySideHasSaid);
    }

    [Fact]
    public void What_was_said_before_needs_could_join_is_said_for_the_first_need() =>
        Assert.NotNull(Agreed.Apply(Said(NeedId) with { NeedId = null }).CompletionOf(NeedId));

    static Cooperation Agreed => Cooperation.Create(
        new CooperationAgreed(CooperationId, IntroductionId, NeedId, [Introduced], "Rangers", null, null, [], By(Amina), Now));

    static CompletionSaid Said(Guid sideId) =>
        new(CooperationId, sideId == Introduced.OfferId ? sideId : null, "Trained", true, true, By(Tomas), Now) { NeedId = sideId == Introduced.OfferId ? null : sideId };

    /// <summary>A second need's introduction, which everybody accepted.</summary>
    static IntroductionCase Joins(params IntroducedOffer[] offers)
    {
        var introduction = Proposed with { Id = Id("second introduction"), NeedId = SecondNeed, Offers = [.. offers] };
        foreach (var offer in offers)
            introduction = introduction.Apply(new IntroductionAccepted(introduction.Id, offer.OfferId, false, By(Lin), Now));
        return new IntroductionCase(introduction, Open with { Id = SecondNeed }, new HashSet<Guid>());
    }
}
