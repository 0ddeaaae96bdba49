using Matchmaking.Clocks;
using Matchmaking.Deeds;
using Matchmaking.Notifications;
using Microsoft.Extensions.Configuration;

namespace Matchmaking.Specs.Clocks;

public sealed class Rules_of_steps
{
    [Fact]
    public void Every_step_says_what_holds_for_it() => Assert.All(Enum.GetValues<Step>(), step => Assert.NotNull(step.Rule()));

    [Fact]
    public void A_step_that_nobody_owes_ends_by_itself() =>
        Assert.All(Enum.GetValues<Step>().Except(Steps.Owed), step => Assert.True(step.Rule().EndsByItself));

    [Fact]
    public void Of_every_step_that_is_owed_the_records_say_whether_it_still_is_and_by_whom() =>
        Assert.Equal(Steps.Owed.Order(), OwedStep.All.Keys.Order());

    [Fact]
    public void Of_every_step_that_is_owed_it_can_be_said_that_it_is_due_and_late() => Assert.Empty(
        Steps.Owed.SelectMany(step => new[] { $"step-due-{step.Word()}", $"step-late-{step.Word()}" })
            .Concat(Steps.OwedUntilDone.Select(step => $"step-still-late-{step.Word()}"))
            .Except(Sentences.All.Keys));

    [Fact]
    public void An_urgent_need_waits_no_longer_than_another()
    {
        var now = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
        Assert.All(Steps.Owed, step => Assert.True(Periods.Default.Of(step, isUrgent: true).After(now) <= Periods.Default.Of(step).After(now)));
    }

    [Fact]
    public void A_setting_says_how_long_a_step_may_take()
    {
        var periods = Periods.From(Settings(("Matchmaking:Clocks:Answer", "P3W"), ("Matchmaking:Clocks:Urgent:Endorsement", "P2D")));
        Assert.Equal(new Period(0, 21), periods.Of(Step.Answer));
        Assert.Equal(new Period(0, 2), periods.Of(Step.Endorsement, isUrgent: true));
        Assert.Equal(new Period(0, 14), periods.Of(Step.Endorsement));
    }

    static IConfiguration Settings(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();
}
