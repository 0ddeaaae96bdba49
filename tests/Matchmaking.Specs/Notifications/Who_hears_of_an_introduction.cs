using Matchmaking.Brokerage;
using Matchmaking.Needs;
using Matchmaking.Notifications;
using static Matchmaking.Specs.Notifications.Around;

namespace Matchmaking.Specs.Notifications;

public sealed class Who_hears_of_an_introduction
{
    static readonly Escalation ToGlobal = new(GlobalAtOnce: true);

    [Fact]
    public void Both_sides_and_the_broker_hear_that_it_was_proposed()
    {
        var proposed = new IntroductionProposed(IntroductionId, NeedId, [Introduced], null, [], By(Amina), Now);
        Assert.Equal(["amina", "lin", "tomas", "wanjiru"], Who(AnnounceIntroductionHandler.WhoHears(proposed, Circle(Open, Proposed))));
    }

    [Fact]
    public void The_institution_hears_of_a_need_that_only_its_centre_may_read_once_it_is_introduced()
    {
        var secluded = Open with { ChosenVisibility = Visibility.Centre };
        var proposed = new IntroductionProposed(IntroductionId, NeedId, [Introduced], null, [], By(Amina), Now);
        Assert.Contains("lin", Who(AnnounceIntroductionHandler.WhoHears(proposed, Circle(secluded, Proposed))));
    }

    [Fact]
    public void Whoever_answers_hears_nothing_and_all_others_do()
    {
        var accepted = new IntroductionAccepted(IntroductionId, Introduced.OfferId, false, By(Lin), Now);
        Assert.Equal(["amina", "tomas", "wanjiru"], Who(AnnounceIntroductionHandler.WhoHears(accepted, Circle(Open, Proposed))));
    }

    [Fact]
    public void The_reason_of_a_no_is_in_no_notice()
    {
        var declined = new IntroductionDeclined(IntroductionId, Introduced.OfferId, "We have no staff.", false, By(Lin), Now);
        var notices = AnnounceIntroductionHandler.WhoHears(declined, Circle(Open, Proposed));
        Assert.NotEmpty(notices);
        Assert.DoesNotContain(notices, n => n.Text.Contains("staff"));
    }

    [Fact]
    public void When_it_lapses_both_sides_and_the_broker_hear_and_the_global_entity_hears_that_the_answer_is_late()
    {
        var lapsed = new IntroductionLapsed(IntroductionId, "system:clock", Now);
        var notices = AnnounceIntroductionHandler.WhoHears(lapsed, Circle(Open, Proposed), ToGlobal);
        Assert.Equal(["amina", "lin", "tomas", "wanjiru"], Who(notices.Where(n => n.Kind == NoticeKind.IntroductionLapsed)));
        Assert.Equal(["grace"], Who(notices.Where(n => n is { Kind: NoticeKind.StepLate, Step: "answer" })));
    }

    [Fact]
    public void When_it_lapses_after_its_need_has_ended_nobody_is_asked_to_help()
    {
        var lapsed = new IntroductionLapsed(IntroductionId, "system:clock", Now);
        var notices = AnnounceIntroductionHandler.WhoHears(lapsed, Circle(Open with { State = NeedState.Withdrawn }, Proposed), ToGlobal);
        Assert.DoesNotContain(notices, n => n.Kind == NoticeKind.StepLate);
    }

    [Fact]
    public void All_but_the_side_that_asks_for_more_time_hear_of_it_and_not_why()
    {
        var asked = new ExtensionAsked(IntroductionId, Introduced.OfferId, "Our staff is away", false, By(Lin), Now);
        var accepted = Proposed.Apply(new IntroductionAccepted(IntroductionId, Introduced.OfferId, false, By(Lin), Now));
        var notices = AnnounceIntroductionHandler.WhoHears(asked, Circle(Open, accepted));
        Assert.Equal(["amina", "tomas", "wanjiru"], Who(notices));
        Assert.DoesNotContain(notices, n => n.Text.Contains("staff"));
    }

    [Fact]
    public void Both_sides_the_centre_and_the_global_entity_hear_of_a_cooperation()
    {
        var agreed = new CooperationAgreed(Id("cooperation"), IntroductionId, NeedId, [Introduced], "Rangers", null, null, [], By(Amina), Now);
        Assert.Equal(["grace", "lin", "tomas", "wanjiru"], Who(AnnounceCooperationHandler.WhoHears(agreed, Circle(Open, Proposed))));
    }
}
