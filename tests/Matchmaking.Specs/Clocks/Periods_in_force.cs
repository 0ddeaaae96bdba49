using System.Collections.Immutable;
using Matchmaking.Access;
using Matchmaking.Clocks;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Specs.Clocks;

public sealed class Periods_in_force
{
    static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    static readonly SupportCentre Rcmrd = new(Guid.NewGuid(), "RCMRD", "A centre", [], [], []);
    static readonly ImmutableArray<DayOfWeek> Weekend = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    [Fact]
    public void Where_nothing_was_decided_the_settings_hold() => Assert.Equal(Now.AddDays(14), With().Due(Step.Endorsement, Now));

    [Fact]
    public void What_was_decided_holds_for_clocks_that_start_from_its_day_on()
    {
        var terms = With(Set("endorsement", "P21D", from: new(2026, 12, 1)));
        Assert.Equal(Now.AddDays(14), terms.Due(Step.Endorsement, Now));
        Assert.Equal(Now.AddDays(9 + 21), terms.Due(Step.Endorsement, Now.AddDays(9)));
    }

    [Fact]
    public void A_clock_that_started_earlier_on_the_day_of_the_decision_keeps_its_period() =>
        Assert.Equal(Now.AddDays(14), With(Set("endorsement", "P21D") with { HappenedAt = Now.AddHours(2) }).Due(Step.Endorsement, Now));

    [Fact]
    public void A_centre_may_have_a_period_of_its_own_and_give_it_up()
    {
        var own = With(Set("answer", "P20D"), Set("answer", "P10D") with { CentreId = Rcmrd.Id }) with { Centres = [Rcmrd.Id] };
        Assert.Equal(Now.AddDays(10), own.Due(Step.Answer, Now));
        Assert.Equal(Now.AddDays(20), (own with { Centres = [Guid.NewGuid()] }).Due(Step.Answer, Now));
        var givenUp = own with { Policy = own.Policy.Apply(Set("answer", null) with { CentreId = Rcmrd.Id }) };
        Assert.Equal(Now.AddDays(20), givenUp.Due(Step.Answer, Now));
    }

    [Fact]
    public void Of_several_centres_the_nearest_end_counts()
    {
        var terms = With(Set("answer", "P10D") with { CentreId = Rcmrd.Id }) with { Centres = [Guid.NewGuid(), Rcmrd.Id] };
        Assert.Equal(Now.AddDays(10), terms.Due(Step.Answer, Now));
    }

    [Fact]
    public void An_urgent_need_has_the_period_for_urgent_needs_or_the_shorter()
    {
        Assert.Equal(Now.AddDays(3), (With(Set("answer", "P20D", urgent: "P3D")) with { UrgentSince = Now }).Due(Step.Answer, Now));
        Assert.Equal(Now.AddDays(14), (With(Set("answer", "P20D")) with { UrgentSince = Now }).Due(Step.Answer, Now));
        Assert.Equal(Now.AddDays(5), (With(Set("answer", "P5D")) with { UrgentSince = Now }).Due(Step.Answer, Now));
    }

    [Theory]
    [InlineData("P5D", "2026-11-30")]
    [InlineData("P10D", "2026-12-08")]
    [InlineData("P1M", "2026-12-23")]
    [InlineData("P2M", "2027-01-25")]
    public void Where_weekends_and_holidays_are_left_out_a_period_ends_on_a_working_day(string period, string end)
    {
        var days = new WorkingDays(Weekend, [new(2026, 12, 1)]);
        Assert.Equal(end, $"{days.After(Now, Period.Parse(period)):yyyy-MM-dd}");
    }

    [Fact]
    public void A_coordinator_decides_for_all_and_a_head_for_the_own_centre()
    {
        Assert.IsType<ClockPeriodSet>(Assert.Single(Decided(Coordinator, null).Events));
        Assert.Equal(Rcmrd.Id, Assert.IsType<ClockPeriodSet>(Assert.Single(Decided(Head, Rcmrd).Events)).CentreId);
        Assert.Equal(RefusalKind.Forbidden, Decided(Head, null).Refusal!.Kind);
        Assert.Equal(RefusalKind.Forbidden, Decided(Head, Rcmrd with { Id = Guid.NewGuid() }).Refusal!.Kind);
    }

    [Theory]
    [InlineData("endorsement", "soon", null, "period")]
    [InlineData("endorsement", "P0D", null, "period")]
    [InlineData("endorsement", "P3Y", null, "period")]
    [InlineData("offer-expiry", "P14D", null, "step")]
    [InlineData("endorsement", "P14D", "P15D", "urgentPeriod")]
    public void What_cannot_be_meant_is_refused_by_field(string step, string period, string? urgent, string field) =>
        Assert.Equal(field, Fault(Command(Coordinator) with { Step = step, Period = period, UrgentPeriod = urgent }));

    [Fact]
    public void Nothing_is_decided_for_days_that_have_passed() =>
        Assert.Equal("from", Fault(Command(Coordinator) with { From = new DateOnly(2026, 11, 22) }));

    [Fact]
    public void What_holds_already_is_not_decided_again() => Assert.Equal(
        RefusalKind.Conflict,
        SetClockPeriodHandler.Decide(ClockPolicy.Empty.Apply(Set("endorsement", "P21D")), null, Command(Coordinator)).Refusal!.Kind);

    static string Fault(SetClockPeriod command) =>
        Assert.Single(SetClockPeriodHandler.Decide(ClockPolicy.Empty, null, command).Refusal!.Errors).Field;

    static Decision Decided(Actor actor, SupportCentre? centre) =>
        SetClockPeriodHandler.Decide(ClockPolicy.Empty, centre, Command(actor) with { Centre = centre?.Code });

    static SetClockPeriod Command(Actor actor) => new("endorsement", null, "P21D", null, null, "Committee, meeting 3", null, new Act(actor, Now));

    static Terms With(params ClockPeriodSet[] decisions) =>
        Terms.Default with { Policy = decisions.Aggregate(ClockPolicy.Empty, (policy, set) => policy.Apply(set)) };

    static ClockPeriodSet Set(string step, string? period, string? urgent = null, DateOnly? from = null) =>
        new(ClockPolicy.Only, step, null, period, urgent, from ?? new(2026, 11, 1), "Committee, meeting 3", null, "grace", Now.AddDays(-20));

    static Actor Coordinator => Holding(new Membership(Guid.NewGuid(), Role.Coordinator, new(2020, 1, 1), null, "a letter"));

    static Actor Head => Holding(new Membership(Guid.NewGuid(), Role.Officer, new(2020, 1, 1), null, "a letter") { CentreId = Rcmrd.Id, Head = true });

    static Actor Holding(Membership membership) => new(Guid.NewGuid(), [membership], [], []);
}
