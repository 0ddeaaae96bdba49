using Matchmaking.Clocks;

namespace Matchmaking.Specs.Clocks;

public sealed class Deadlines_and_their_sweep
{
    static readonly Guid NeedId = Guid.NewGuid();
    static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Three_quarters_of_two_weeks_are_ten_days_and_a_half() =>
        Assert.Equal(Start.AddDays(10.5), Endorsement.RemindAt);

    [Fact]
    public void Before_three_quarters_nothing_is_due() => Assert.True(Endorsement.NextAt > Start.AddDays(10));

    [Fact]
    public void At_three_quarters_the_step_is_due_and_its_end_comes_next()
    {
        Assert.Equal([new StepDue(Endorsement, Start.AddDays(11))], SweepHandler.MessagesOf(Endorsement, Start.AddDays(11)));
        Assert.Equal(Start.AddDays(14), Endorsement.NextAfter(Start.AddDays(11)));
    }

    [Fact]
    public void At_its_end_an_endorsement_is_late_and_is_so_again_every_week()
    {
        var reminded = Endorsement with { NextAt = Endorsement.DueAt };
        Assert.Equal([new StepLate(reminded, Start.AddDays(14), 1)], SweepHandler.MessagesOf(reminded, Start.AddDays(14)));
        Assert.Equal(Start.AddDays(21), Endorsement.NextAfter(Start.AddDays(14)));
        Assert.Equal(Start.AddDays(28), Endorsement.NextAfter(Start.AddDays(21)));
    }

    [Fact]
    public void After_a_standstill_of_weeks_the_step_is_late_once_and_it_is_known_for_how_long()
    {
        var said = SweepHandler.MessagesOf(Endorsement with { NextAt = Endorsement.DueAt }, Start.AddDays(14 + (9 * 7) + 3));
        Assert.Equal(10, Assert.IsType<StepLate>(Assert.Single(said)).Period);
        Assert.Equal(Start.AddDays(14 + (10 * 7)), Endorsement.NextAfter(Start.AddDays(14 + (9 * 7) + 3)));
    }

    [Fact]
    public void A_clock_that_stands_still_has_nothing_due_and_keeps_what_was_left()
    {
        var paused = Endorsement.Paused(Start.AddDays(10));
        Assert.Null(paused.NextAt);
        Assert.False(paused.IsLateAt(Start.AddDays(100)));
        var resumed = paused.Resumed(Start.AddDays(30));
        Assert.Equal((Start.AddDays(34), Start.AddDays(30.5), Start.AddDays(30.5)), (resumed.DueAt, resumed.RemindAt, resumed.NextAt));
    }

    [Fact]
    public void A_reminder_that_was_given_before_a_clock_stood_still_is_not_given_again() =>
        Assert.Equal(Start.AddDays(34), (Endorsement with { NextAt = Endorsement.DueAt }).Paused(Start.AddDays(11)).Resumed(Start.AddDays(31)).NextAt);

    [Fact]
    public void What_ended_by_itself_before_it_stood_still_is_looked_at_as_soon_as_it_runs_on()
    {
        var reminded = Deadline.Running(Step.Answer, Guid.NewGuid(), NeedId, Start, Start.AddMonths(1)) with { NextAt = Start.AddMonths(1) };
        var answer = reminded.Paused(Start.AddMonths(2)).Resumed(Start.AddMonths(3));
        Assert.IsType<TimeRanOut>(Assert.Single(SweepHandler.MessagesOf(answer, Start.AddMonths(3))));
    }

    [Fact]
    public void An_extended_clock_is_another_and_ends_a_period_later()
    {
        var agreement = Deadline.Running(Step.Agreement, Guid.NewGuid(), NeedId, Start, Start.AddMonths(2));
        var extended = ClockChange.Extends(agreement.Step, agreement.SubjectId, Start.AddMonths(1), end => end.AddMonths(2)).After(agreement)!;
        Assert.Equal((agreement.Id, Start.AddMonths(1), Start.AddMonths(4)), (extended.Id, extended.StartedAt, extended.DueAt));
    }

    [Fact]
    public void Urgency_makes_a_step_due_sooner_and_never_later()
    {
        Assert.Equal(Start.AddDays(8), Endorsement.Shortened(Start.AddDays(1), Start.AddDays(8)).DueAt);
        Assert.Equal(Endorsement, Endorsement.Shortened(Start.AddDays(13), Start.AddDays(20)));
    }

    [Fact]
    public void What_became_urgent_while_it_stood_still_has_its_week_when_it_runs_on()
    {
        var urgent = Endorsement.Paused(Start.AddDays(2)).Shortened(Start.AddDays(5), Start.AddDays(12)).Resumed(Start.AddDays(20));
        Assert.Equal(Start.AddDays(27), urgent.DueAt);
    }

    [Fact]
    public void What_does_not_run_is_neither_paused_nor_extended() =>
        Assert.Null(ClockChange.Pauses(Step.Endorsement, NeedId, Start).After(null));

    [Fact]
    public void After_a_standstill_both_are_said() => Assert.Equal(
        [typeof(StepDue), typeof(StepLate)], SweepHandler.MessagesOf(Endorsement, Start.AddDays(15)).Select(message => message.GetType()));

    [Fact]
    public void An_introduction_that_is_not_answered_runs_out_of_time()
    {
        var answer = Deadline.Running(Step.Answer, Guid.NewGuid(), NeedId, Start, Start.AddMonths(1)) with { NextAt = Start.AddMonths(1) };
        Assert.IsType<TimeRanOut>(Assert.Single(SweepHandler.MessagesOf(answer, Start.AddMonths(1))));
    }

    [Fact]
    public void Thirty_days_before_an_offer_expires_its_institution_is_reminded() =>
        Assert.Equal(Start.AddMonths(12).AddDays(-30), Deadline.Running(Step.OfferExpiry, Guid.NewGuid(), null, Start, Start.AddMonths(12)).NextAt);

    [Fact]
    public void Nobody_is_reminded_of_the_last_day_of_a_need() =>
        Assert.Equal(Start.AddDays(90), Deadline.Running(Step.NeedExpiry, NeedId, NeedId, Start, Start.AddDays(90)).NextAt);

    [Fact]
    public void The_same_step_of_the_same_record_has_the_same_row_however_often_it_starts() =>
        Assert.Equal(Endorsement.Id, Deadline.Running(Step.Endorsement, NeedId, NeedId, Start.AddDays(3), Start.AddDays(17)).Id);

    static Deadline Endorsement => Deadline.Running(Step.Endorsement, NeedId, NeedId, Start, Start.AddDays(14));
}
