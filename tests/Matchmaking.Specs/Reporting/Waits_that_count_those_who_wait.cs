using CsCheck;
using Matchmaking.Reporting;
using Matchmaking.Specs.Matching;

namespace Matchmaking.Specs.Reporting;

public sealed class Waits_that_count_those_who_wait
{
    /// <summary>
    /// Remission times in weeks under 6-mercaptopurine (Freireich and others, 1963), the example from which the estimate is taught:
    /// its median is 23 weeks.
    /// </summary>
    static readonly (int Weeks, bool Done)[] Remissions =
    [
        (6, true), (6, true), (6, true), (6, false), (7, true), (9, false), (10, true), (10, false), (11, false), (13, true), (16, true),
        (17, false), (19, false), (20, false), (22, true), (23, true), (25, false), (32, false), (32, false), (34, false), (35, false),
    ];

    [Fact]
    public void The_median_is_that_of_the_textbook() => Assert.Equal(Weeks(23), Quantile(Remissions, 50));

    [Fact]
    public void The_curve_is_that_of_the_textbook() => Assert.Equal(
        [(6, 857), (7, 807), (10, 753), (13, 690), (16, 627), (22, 538), (23, 448)],
        KaplanMeier.Curve([.. Remissions.Select(one => (Weeks(one.Weeks)!.Value, one.Done))]).Select(step => (step.Lasted.Days / 7, step.WaitingPerMille)));

    [Fact]
    public void A_quantile_that_the_waits_do_not_reach_is_not_made_up() => Assert.Null(Quantile(Remissions, 10));

    [Fact]
    public void Without_anybody_waiting_it_is_the_plain_median() =>
        Assert.Equal(Weeks(3), Quantile([(1, true), (2, true), (3, true), (4, true), (5, true)], 50));

    [Fact]
    public void Nobody_done_tells_nothing() => Assert.Null(Quantile([(1, false), (2, false)], 50));

    [Fact]
    public void Nobody_at_all_tells_nothing() => Assert.Null(Quantile([], 50));

    /// <summary>Another way to the same number: redistribute to the right (Efron, 1967), in fractions of double precision.</summary>
    [Fact]
    public void Giving_the_weight_of_those_cut_short_to_those_who_waited_longer_gives_the_same()
    {
        var wait = Gen.Select(Gen.Int[1, 12], Gen.Bool);
        wait.Array[1, 30].Sample(
            waits => Assert.Equal(Redistributed(waits, 50), Quantile(waits, 50)),
            iter: Patience.Sequences * 10);
    }

    static TimeSpan? Redistributed((int Weeks, bool Done)[] waits, int stillWaiting)
    {
        var inOrder = waits.OrderBy(wait => wait.Weeks).ThenByDescending(wait => wait.Done).ToArray();
        var weights = Enumerable.Repeat(1.0 / inOrder.Length, inOrder.Length).ToArray();
        var left = 1.0;
        for (var at = 0; at < inOrder.Length; at++)
        {
            if (inOrder[at].Done) left -= weights[at];
            else for (var later = at + 1; later < inOrder.Length; later++) weights[later] += weights[at] / (inOrder.Length - at - 1);
            var lastOfItsTime = at + 1 == inOrder.Length || inOrder[at + 1].Weeks > inOrder[at].Weeks || !inOrder[at + 1].Done;
            if (inOrder[at].Done && lastOfItsTime && left * 100 <= stillWaiting + 1e-9) return Weeks(inOrder[at].Weeks);
        }
        return null;
    }

    static TimeSpan? Quantile((int Weeks, bool Done)[] waits, int stillWaiting) =>
        KaplanMeier.Quantile([.. waits.Select(wait => (Weeks(wait.Weeks)!.Value, wait.Done))], stillWaiting);

    static TimeSpan? Weeks(int weeks) => TimeSpan.FromDays(7 * weeks);
}
