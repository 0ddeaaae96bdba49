using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Needs;
using Matchmaking.Notifications;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;
using static Matchmaking.Specs.Notifications.Around;

namespace Matchmaking.Specs.Notifications;

public sealed class Who_hears_of_a_step
{
    static readonly Escalation ToGlobal = new(GlobalAtOnce: true), ByLadder = new(GlobalAtOnce: false);

    [Fact]
    public void The_focal_point_owes_the_endorsement() =>
        Assert.Equal(["tomas"], Who(Due(Step.Endorsement, NeedId, Circle(Submitted))));

    [Fact]
    public void A_clock_that_rings_after_the_endorsement_is_heard_by_nobody() =>
        Assert.Empty(Due(Step.Endorsement, NeedId, Circle(Open)));

    [Fact]
    public void The_covering_centre_owes_the_first_introduction() =>
        Assert.Equal(["amina"], Who(Due(Step.FirstIntroduction, NeedId, Circle(Open))));

    [Fact]
    public void A_need_that_was_introduced_since_owes_none() =>
        Assert.Empty(Due(Step.FirstIntroduction, NeedId, Circle(Open, Proposed with { ProposedAt = Now.AddDays(2) })));

    [Fact]
    public void An_imported_need_is_announced_to_nobody() =>
        Assert.Empty(Due(Step.FirstIntroduction, NeedId, Circle(Open with { Provenance = new Provenance("demo", "n-1", "{}") })));

    [Fact]
    public void Only_the_sides_that_have_not_answered_owe_an_answer()
    {
        var answered = Proposed.Apply(new IntroductionAccepted(IntroductionId, Introduced.OfferId, false, By(Lin), Now));
        Assert.Equal(["tomas", "wanjiru"], Who(Due(Step.Answer, IntroductionId, Circle(Open, answered))));
    }

    [Fact]
    public void The_broker_owes_the_agreement()
    {
        var accepted = Proposed
            .Apply(new IntroductionAccepted(IntroductionId, Introduced.OfferId, false, By(Lin), Now))
            .Apply(new IntroductionAccepted(IntroductionId, null, false, By(Tomas), Now));
        Assert.Equal(["amina"], Who(Due(Step.Agreement, IntroductionId, Circle(Open, accepted))));
    }

    [Fact]
    public void To_a_need_that_has_ended_nobody_owes_an_answer() =>
        Assert.Empty(Due(Step.Answer, IntroductionId, Circle(Open with { State = NeedState.Withdrawn }, Proposed)));

    [Fact]
    public void The_global_entity_helps_at_once_where_that_is_set() =>
        Assert.Equal(["grace"], Who(Late(Step.Endorsement, Circle(Submitted), ToGlobal)));

    [Fact]
    public void Else_the_alternate_helps_a_focal_point() =>
        Assert.Equal(["njeri"], Who(Late(Step.Endorsement, Circle(Submitted), ByLadder)));

    [Fact]
    public void Else_help_is_asked_of_a_rung_further_every_week_and_of_the_last_from_then_on()
    {
        var led = Circle(Open with { Lead = By(Amina) }) with { Readers = [Amina, Achieng, Grace] };
        var weeks = Enumerable.Range(1, 5).Select(week => Assert.Single(Who(Late(Step.FirstIntroduction, led, ByLadder, week))));
        Assert.Equal(["amina", "achieng", "grace", "grace", "grace"], weeks);
    }

    [Fact]
    public void Rungs_on_which_nobody_stands_are_passed_over() =>
        Assert.Equal(["grace"], Who(Late(Step.FirstIntroduction, Circle(Open), ByLadder)));

    [Fact]
    public void Every_week_says_another_thing_once()
    {
        var notices = Enumerable.Range(1, 3).SelectMany(week => Late(Step.Endorsement, Circle(Submitted), ToGlobal, week)).ToArray();
        Assert.Equal(3, notices.Select(n => n.Id).Distinct().Count());
        Assert.Equal(
            ["The endorsement is late: it was due by 7 December 2026.",
             "The endorsement is still awaited: it was due by 7 December 2026. Full weeks since then: 1.",
             "The endorsement is still awaited: it was due by 7 December 2026. Full weeks since then: 2."],
            notices.Select(n => n.Text));
    }

    [Fact]
    public void The_institution_hears_that_its_offer_expires_unless_it_was_renewed_since()
    {
        var offer = new Offer(Introduced.OfferId, OfferState.Open, new OfferContent { Title = LocalizedText.Of("en", "Courses") }, Institute, By(Lin), Now);
        var expiry = Matchmaking.Clocks.Deadline.Running(Step.OfferExpiry, offer.Id, null, Now, offer.ExpiresAt);
        Assert.Equal(["lin"], Who(AnnounceStepHandler.WhoHears(new StepDue(expiry, expiry.RemindAt), offer, [Lin], HearingRules.First)));
        Assert.Empty(AnnounceStepHandler.WhoHears(new StepDue(expiry, expiry.RemindAt), offer with { RenewedAt = Now.AddDays(3) }, [Lin], HearingRules.First));
    }

    [Fact]
    public void A_clock_that_was_started_anew_rings_anew()
    {
        var first = Due(Step.Endorsement, NeedId, Circle(Submitted));
        var again = AnnounceStepHandler.WhoHears(new StepDue(Deadline(Step.Endorsement, NeedId, Now.AddDays(5)), Now), Circle(Submitted));
        Assert.NotEqual(first[0].Id, again[0].Id);
    }

    static Notice[] Due(Step step, Guid subjectId, Circle circle) =>
        AnnounceStepHandler.WhoHears(new StepDue(Deadline(step, subjectId, Now), Now.AddDays(11)), circle);

    static Notice[] Late(Step step, Circle circle, Escalation escalation, int week = 1) => AnnounceStepHandler.WhoHears(
        new StepLate(Deadline(step, NeedId, Now), Now.AddDays(14 + (7 * (week - 1))), week), circle, escalation);

    static Deadline Deadline(Step step, Guid subjectId, DateTimeOffset from) =>
        Matchmaking.Clocks.Deadline.Running(step, subjectId, NeedId, from, from.AddDays(14));
}
