using Matchmaking.Access;
using Matchmaking.Needs;
using Matchmaking.Needs.Routing;
using Matchmaking.Participants;

namespace Matchmaking.Specs.Needs;

public sealed class Routing_of_cases
{
    static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    static readonly DateOnly Today = new(2026, 11, 23), LongAgo = new(2020, 1, 1);
    static readonly Guid NeedId = Guid.NewGuid();

    [Fact]
    public void A_centre_that_begins_to_cover_the_Party_gets_its_cases()
    {
        var routed = Routed(Open, Begins("SECOND"), Centre("FIRST", LongAgo), Centre("SECOND", Today))!;
        Assert.Equal(["FIRST", "SECOND"], routed.Centres);
        Assert.Equal(["FIRST"], routed.Before);
        Assert.Equal(RouteCause.CoverageBegan, routed.Because);
    }

    [Fact]
    public void A_case_that_no_centre_covers_any_more_goes_to_the_global_entity() =>
        Assert.Empty(Routed(Open, Ends("FIRST"), Centre("FIRST", LongAgo, Today.AddDays(-1)))!.Centres);

    [Fact]
    public void A_turn_that_is_told_again_moves_nothing()
    {
        var centres = new[] { Centre("FIRST", LongAgo), Centre("SECOND", Today) };
        var moved = Open.Apply(Routed(Open, Begins("SECOND"), centres)!);
        Assert.Null(Routed(moved, Begins("SECOND"), centres));
    }

    [Fact]
    public void A_centre_that_has_the_case_for_another_of_its_Parties_keeps_it()
    {
        var joint = Open with { Content = Open.Content with { AlsoFor = ["TZ"] } };
        var centre = new SupportCentre(SupportCentre.IdOf("FIRST"), "FIRST", "FIRST", [], [], [Covers("KE", LongAgo, null), Covers("TZ", Today, null)]);
        Assert.Null(Routed(joint, new CoverageTurn("FIRST", "TZ", Today, true, Now), centre));
    }

    [Theory]
    [InlineData(NeedState.Drafted)]
    [InlineData(NeedState.Completed)]
    public void What_is_nobodys_case_stays_as_it_is(NeedState state) =>
        Assert.Null(Routed(Open with { State = state }, Ends("FIRST"), Centre("FIRST", LongAgo, Today.AddDays(-1))));

    [Fact]
    public void Whose_centre_covers_none_of_its_Parties_any_more_gives_up_the_lead()
    {
        var moved = Led(Officer());
        Assert.Equal("amina", moved.LeadGivenUp);
        Assert.Null((Open with { Lead = "amina" }).Apply(moved).Lead);
    }

    [Fact]
    public void Who_may_broker_it_still_keeps_the_lead() => Assert.Null(Led(Officer("KE")).LeadGivenUp);

    [Fact]
    public void A_day_that_has_begun_brings_the_turns_since_the_last_that_was_seen()
    {
        var centres = new[] { Centre("FIRST", LongAgo, Today.AddDays(-2)), Centre("SECOND", Today), Centre("THIRD", Today.AddDays(1)) };
        var turns = TurnOfDayHandler.Turns(centres, Today.AddDays(-3), Now);
        Assert.Equal([("FIRST", false), ("SECOND", true)], turns.Select(turn => (turn.Centre, turn.Begins)));
    }

    static Need Open => new(NeedId, NeedState.Open, new NeedContent { Party = "KE" }, "wanjiru", Now) { OpenedAt = Now.AddDays(-30) };

    static NeedRouted Led(Actor lead) => (NeedRouted)NeedRouting
        .Decide(Open with { Lead = "amina" }, Ends("FIRST"), [Centre("FIRST", LongAgo, Today.AddDays(-1))], lead).Events.Single();

    static NeedRouted? Routed(Need need, CoverageTurn turn, params SupportCentre[] centres) =>
        (NeedRouted?)NeedRouting.Decide(need, turn, centres, null).Events.SingleOrDefault();

    static Actor Officer(params string[] covered) => new(Guid.NewGuid(), [], [.. covered], []);

    static CoverageTurn Begins(string centre) => new(centre, "KE", Today, true, Now);

    static CoverageTurn Ends(string centre) => new(centre, "KE", Today, false, Now);

    static SupportCentre Centre(string code, DateOnly from, DateOnly? until = null) =>
        new(SupportCentre.IdOf(code), code, code, [], [], [Covers("KE", from, until)]);

    static Coverage Covers(string party, DateOnly from, DateOnly? until) => new(party, from, until, "stated", false);
}
