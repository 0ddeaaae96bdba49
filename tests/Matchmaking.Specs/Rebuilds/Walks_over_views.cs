using Matchmaking.Clocks;
using Matchmaking.Rebuilds;

namespace Matchmaking.Specs.Rebuilds;

public class Walks_over_views
{
    static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);
    static readonly Guid One = new("00000000-0000-0000-0000-000000000001"), Two = new("00000000-0000-0000-0000-000000000002");

    [Fact]
    public void Goes_through_one_view_after_the_other_and_is_finished_with_the_last()
    {
        var walk = Begun(mends: false).With(new Portion(200, One, []), Noon).With(new Portion(5, null, []), Noon);
        Assert.Equal(("offer", 2, Guid.Empty), (walk.Present!.View, walk.Portion, walk.After));
        Assert.Equal(RebuildState.Finished, walk.With(new Portion(0, null, []), Noon).State);
    }

    [Fact]
    public void Looks_again_at_what_it_mended_before_it_leaves_a_view()
    {
        var walk = Begun(mends: true).With(new Portion(200, Two, [Difference.Missing(One)]), Noon).With(new Portion(5, null, []), Noon);
        Assert.Equal(("need", One), (walk.Present!.View, Assert.Single(walk.Again)));
        Assert.Equal(("offer", 205L), (walk.With(new Portion(1, null, []), Noon).Present!.View, walk.Views[0].Done));
    }

    [Fact]
    public void Leaves_a_row_that_is_wrong_time_and_again()
    {
        var walk = Begun(mends: true);
        for (var round = 0; round <= Rebuild.Rounds; round++) walk = walk.With(new Portion(1, null, [Difference.Missing(One)]), Noon);
        Assert.Equal("offer", walk.Present!.View);
    }

    [Fact]
    public void Says_when_another_process_went_on_with_it()
    {
        var first = Begun(mends: true).TakenUpBy(One, Noon);
        Assert.Null(first.TakenUpBy(One, Noon).WentOnAt);
        Assert.Equal(Noon, first.TakenUpBy(Two, Noon).WentOnAt);
    }

    [Theory]
    [InlineData("""{"a":1,"b":[1,2]}""", """{"b":[1,2],"a":1.0}""", "")]
    [InlineData("""{"a":1,"b":[1,2]}""", """{"a":2,"b":[2,1]}""", "a,b")]
    [InlineData("""{"a":1}""", """{"a":1,"c":null}""", "")]
    public void Names_the_fields_that_say_something_else(string stored, string replayed, string fields) =>
        Assert.Equal(fields, string.Join(',', Differing.Of(One, stored, replayed)?.Fields ?? []));

    [Fact]
    public void What_a_sweep_did_to_a_clock_is_no_difference()
    {
        var row = Deadline.Running(Step.Endorsement, One, One, Noon, Noon.AddDays(14));
        Assert.True(row.CanHaveBecome(row with { NextAt = row.DueAt }));
        Assert.True(row.CanHaveBecome(row with { NextAt = row.DueAt.AddDays(21) }));
        Assert.False(row.CanHaveBecome(row with { NextAt = null }));
        Assert.False(row.CanHaveBecome(row with { NextAt = row.DueAt.AddDays(1) }));
        Assert.False(row.CanHaveBecome(row with { DueAt = row.DueAt.AddDays(7) }));
    }

    [Fact]
    public void A_clock_that_is_mended_says_nothing_that_was_to_be_said_before()
    {
        var row = Deadline.Running(Step.Endorsement, One, One, Noon, Noon.AddDays(14));
        Assert.Equal(row.DueAt, row.Mended(null, Noon.AddDays(12)).NextAt);
        Assert.Equal(row.DueAt.AddDays(7), row.Mended(null, Noon.AddDays(15)).NextAt);
    }

    static Rebuild Begun(bool mends) => Rebuild.Begin(One, mends, [new ViewProgress("need", 205), new ViewProgress("offer", 0)], "somebody", Noon);
}
