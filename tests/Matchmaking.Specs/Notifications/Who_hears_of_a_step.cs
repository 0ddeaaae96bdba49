using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Needs;
using Matchmaking.Notifications;
using static Matchmaking.Specs.Notifications.Around;

namespace Matchmaking.Specs.Notifications;

public sealed class Who_hears_of_a_step
{
    static readonly Escalation ToGlobal = new(GlobalAtOnce: true), ToNearest = new(GlobalAtOnce: false);

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
    public void The_global_entity_helps_at_once_where_that_is_set() =>
        Assert.Equal(["grace"], Who(Late(Step.Endorsement, Circle(Submitted), ToGlobal)));

    [Fact]
    public void Else_the_alternate_helps_a_focal_point() =>
        Assert.Equal(["njeri"], Who(Late(Step.Endorsement, Circle(Submitted), ToNearest)));

    [Fact]
    public void Else_the_lead_of_the_case_helps_and_the_global_entity_where_there_is_none()
    {
        Assert.Equal(["amina"], Who(Late(Step.FirstIntroduction, Circle(Open with { Lead = By(Amina) }), ToNearest)));
        Assert.Equal(["grace"], Who(Late(Step.FirstIntroduction, Circle(Open), ToNearest)));
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

    static Notice[] Late(Step step, Circle circle, Escalation escalation) =>
        AnnounceStepHandler.WhoHears(new StepLate(Deadline(step, NeedId, Now), Now.AddDays(14)), circle, escalation);

    static Deadline Deadline(Step step, Guid subjectId, DateTimeOffset from) =>
        Matchmaking.Clocks.Deadline.Running(step, subjectId, NeedId, from, from.AddDays(14));
}
