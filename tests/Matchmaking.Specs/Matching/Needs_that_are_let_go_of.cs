using Matchmaking.Matching;
using Matchmaking.Participants;
using static Matchmaking.Specs.Situation;

namespace Matchmaking.Specs.Matching;

/// <summary>The place of a need that was let go of goes to a later one: no other may lose its list by that, and no ending go untold.</summary>
public class Needs_that_are_let_go_of
{
    // As many as the smallest table of ids takes: half of them do not stand where they belong.
    private const int Held = 56;

    [Fact]
    public void Leave_their_places_to_later_ones_and_all_others_where_they_are()
    {
        var (engine, need, held) = (Engine(OfferFacts(Offer())), NeedFacts(Need()), new List<Guid>());
        for (var came = 0; came < 5 * Held; came++)
        {
            held.Add(StableId.Of("need", $"{came}"));
            engine.Put(need with { NeedId = held[^1] });
            if (held.Count < Held) continue;
            var leaves = held[came * 7 % Held];
            Assert.True(engine.Forget(leaves));
            held.Remove(leaves);
            // What is lost stays lost, so that a look at every seventh turn finds it.
            if (came % 7 == 0) Assert.All(held, needId => Assert.Single(engine.Best(needId, 1)));
        }
        Assert.Equal(Held, engine.Size.Needs);
    }

    [Fact]
    public void Stay_until_somebody_was_told_that_their_list_is_no_more()
    {
        var (engine, need) = (Engine(OfferFacts(Offer())), NeedFacts(Need()));
        engine.KeepLists();
        engine.Put(need);
        engine.Put(need with { Open = false });
        Assert.False(engine.Forget(need.NeedId));
        Assert.Equal([need.NeedId], engine.TakeChangedLists());
        Assert.True(engine.Forget(need.NeedId));
        Assert.Empty(engine.Kept(need.NeedId));
    }
}
