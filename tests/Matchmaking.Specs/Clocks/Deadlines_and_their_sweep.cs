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
    public void At_its_end_an_endorsement_is_late_and_nothing_comes_next()
    {
        var reminded = Endorsement with { NextAt = Endorsement.DueAt };
        Assert.Equal([new StepLate(reminded, Start.AddDays(14))], SweepHandler.MessagesOf(reminded, Start.AddDays(14)));
        Assert.Null(Endorsement.NextAfter(Start.AddDays(14)));
    }

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
    public void Nobody_is_reminded_of_an_offer_that_expires_by_itself() =>
        Assert.Equal(Start.AddMonths(12), Deadline.Running(Step.OfferExpiry, Guid.NewGuid(), null, Start, Start.AddMonths(12)).NextAt);

    [Fact]
    public void The_same_step_of_the_same_record_has_the_same_row_however_often_it_starts() =>
        Assert.Equal(Endorsement.Id, Deadline.Running(Step.Endorsement, NeedId, NeedId, Start.AddDays(3), Start.AddDays(17)).Id);

    static Deadline Endorsement => Deadline.Running(Step.Endorsement, NeedId, NeedId, Start, Start.AddDays(14));
}
