using System.Runtime.CompilerServices;
using Matchmaking.Brokerage;
using static Matchmaking.Specs.Notifications.Around;

namespace Matchmaking.Specs.Brokerage;

public sealed class Contested_answers
{
    static readonly IntroducedOffer Other = new(Guid.NewGuid(), Guid.NewGuid());

    [Fact]
    public void A_no_that_did_not_stand_is_asked_anew()
    {
        var asked = Proposed.Apply(No(Introduced.OfferId)).Apply(Reopened(Introduced.OfferId));
        Assert.Equal(IntroductionState.Proposed, asked.State);
        Assert.True(asked.Awaits(Introduced.OfferId));
        Assert.Null(asked.AcceptedAt);
    }

    [Fact]
    public void Those_who_accepted_meanwhile_still_wait_for_an_agreement()
    {
        var accepted = (Proposed with { Offers = [Introduced, Other] })
            .Apply(No(Other.OfferId))
            .Apply(new IntroductionAccepted(IntroductionId, Introduced.OfferId, false, By(Lin), Now.AddDays(1)))
            .Apply(new IntroductionAccepted(IntroductionId, null, false, By(Tomas), Now.AddDays(2)));
        Assert.Equal(Now.AddDays(2), accepted.Apply(Reopened(Other.OfferId)).AcceptedAt);
    }

    [Fact]
    public void Readers_that_follow_all_events_know_every_one_of_an_introduction()
    {
        var events = typeof(Introduction).GetMethods().Where(method => method.Name == nameof(Introduction.Apply));
        Assert.All(events.Select(method => method.GetParameters()[0].ParameterType), happened =>
            Assert.NotSame(Proposed, Proposed.After(RuntimeHelpers.GetUninitializedObject(happened))));
    }

    static IntroductionDeclined No(Guid offerId) => new(IntroductionId, offerId, "No staff", false, By(Lin), Now);

    static IntroductionReopened Reopened(Guid? offerId) => new(IntroductionId, offerId, By(Tomas), Now.AddDays(3));
}
