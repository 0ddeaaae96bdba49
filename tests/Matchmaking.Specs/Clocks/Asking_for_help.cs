using Matchmaking.Access;
using Matchmaking.Clocks;
using Matchmaking.Deeds;

namespace Matchmaking.Specs.Clocks;

public sealed class Asking_for_help
{
    static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    static readonly Guid NeedId = Guid.NewGuid(), Grace = Guid.NewGuid();

    [Fact]
    public void It_is_kept_which_week_which_rung_and_who()
    {
        var late = LateStep.Create(Asked(null, week: 2)!);
        Assert.Equal(("endorsement", NeedId, 2), (late.Step, late.SubjectId, late.Periods));
        Assert.Equal(("global", Grace), (Assert.Single(late.Asked).Rung, Assert.Single(late.Asked[0].People)));
    }

    [Fact]
    public void In_a_week_help_is_asked_for_once_and_not_afterwards_for_a_week_before()
    {
        var late = LateStep.Create(Asked(null, week: 2)!);
        Assert.Null(Asked(late, week: 2));
        Assert.Null(Asked(late, week: 1));
        Assert.NotNull(Asked(late, week: 3));
    }

    [Fact]
    public void A_clock_that_is_started_anew_is_late_anew() =>
        Assert.NotEqual(LateStep.IdOf(Step.Endorsement, NeedId, Start), LateStep.IdOf(Step.Endorsement, NeedId, Start.AddDays(1)));

    static HelpAsked? Asked(LateStep? late, int week)
    {
        var deadline = Deadline.Running(Step.Endorsement, NeedId, NeedId, Start, Start.AddDays(14));
        var act = new Act(Actor.System("clock"), Start.AddDays(14 + (7 * (week - 1))));
        return (HelpAsked?)AskingHelp.Decide(late, AskHelp.With(deadline, week, "global", [Grace], act)).Events.SingleOrDefault();
    }
}
