using System.Collections.Immutable;
using CsCheck;
using Matchmaking.Matching;
using static Matchmaking.Specs.Matching.SomeAllocations;

namespace Matchmaking.Specs.Matching;

public class Allocations_of_needs
{
    private const int Cases = 100;
    private const int Bonus = 50;

    [Fact]
    public void The_flow_finds_what_trying_all_allocations_finds_ties_included() =>
        Gen.Select(Inputs, Gen.Int[0, 3]).Sample((input, bonus) => Assert.Equal(
            AllAllocations.Best(input, bonus * 75).Pairs.AsEnumerable(), BestAllocation.Of(input, bonus * 75).Pairs), iter: Cases, threads: 1);

    [Fact]
    public void The_order_in_which_the_input_comes_does_not_matter() =>
        Gen.Select(Inputs, Gen.Int[0, 1_000_000]).Sample((input, seed) =>
        {
            var shuffled = Shuffled(input, new Random(seed));
            Assert.Equal(BestAllocation.Of(input, Bonus).Pairs.AsEnumerable(), BestAllocation.Of(shuffled, Bonus).Pairs);
            Assert.Equal(PlainAllocations.Greedy(input, Bonus).Pairs.AsEnumerable(), PlainAllocations.Greedy(shuffled, Bonus).Pairs);
            Assert.Equal(input.Hash(), shuffled.Hash());
        }, iter: Cases / 4, threads: 1);

    [Fact]
    public void No_plain_way_meets_more_needs_and_none_gives_more_than_the_free_slots() => Inputs.Sample(input =>
    {
        var best = BestAllocation.Of(input, Bonus);
        foreach (var other in new[] { PlainAllocations.Greedy(input, Bonus), PlainAllocations.FirstCome(input, Bonus), best })
        {
            Assert.True(best.Pairs.Length >= other.Pairs.Length);
            Assert.All(other.Pairs.CountBy(pair => pair.OfferId), taken => Assert.InRange(taken.Value, 1, input.Offers.Single(o => o.OfferId == taken.Key).FreeSlots));
            Assert.Equal(other.Pairs.Length, other.Pairs.DistinctBy(pair => pair.NeedId).Count());
        }
    }, iter: Cases / 4, threads: 1);

    [Fact]
    public void A_met_need_outweighs_any_sum_of_scores()
    {
        var input = Of([(null, true, [1000, 1]), (null, false, [1, 0])], 1, 1);
        Assert.Equal(["1000>2", "1001>1"], Told(BestAllocation.Of(input, 1000)));
    }

    [Fact]
    public void Greedy_leaves_a_need_without_an_offer_that_the_flow_meets()
    {
        var input = Of([(null, false, [900, 800]), (null, false, [700, 0])], 1, 1);
        Assert.Equal(["1000>1"], Told(PlainAllocations.Greedy(input, Bonus)));
        Assert.Equal(["1000>2", "1001>1"], Told(BestAllocation.Of(input, Bonus)));
    }

    [Fact]
    public void First_come_takes_what_a_later_need_would_have_used_better()
    {
        var input = Of([(null, false, [300]), (null, false, [900])], 1);
        Assert.Equal(["1000>1"], Told(PlainAllocations.FirstCome(input, Bonus)));
        Assert.Equal(["1001>1"], Told(PlainAllocations.Greedy(input, Bonus)));
    }

    [Theory]
    [InlineData(0, "1000>1")]
    [InlineData(99, "1000>1")]
    [InlineData(100, "1000>1")]
    [InlineData(101, "1001>1")]
    public void The_bonus_carries_a_need_of_an_LDC_or_SIDS_past_one_that_scores_less_than_it_more(int bonus, string told) =>
        Assert.Equal([told], Told(BestAllocation.Of(Of([(null, false, [600]), (null, true, [500])], 1), bonus)));

    [Fact]
    public void Among_equals_the_need_that_its_Party_placed_higher_comes_first_then_the_one_opened_first()
    {
        Assert.Equal(["1001>1"], Told(BestAllocation.Of(Of([(null, false, [500]), (2, false, [500])], 1), Bonus)));
        Assert.Equal(["1000>1"], Told(BestAllocation.Of(Of([(2, false, [500]), (2, false, [500])], 1), Bonus)));
    }

    [Fact]
    public void The_outcome_counts_needs_scores_small_Parties_and_the_largest_provider()
    {
        var input = Of([(null, true, [500, 0, 0]), (null, false, [0, 400, 0]), (null, false, [0, 0, 300])], 1, 1, 1);
        var outcome = AllocationOutcome.Of(BestAllocation.Of(input, Bonus), input);
        Assert.Equal(new AllocationOutcome(3, 1200, 1, "organization 0", 2), outcome);
        Assert.Equal(66, outcome.LargestProviderShare());
    }

    [Fact]
    public void The_hash_tells_inputs_apart_that_differ_in_one_slot()
    {
        Assert.NotEqual(Of([(null, false, [500])], 1).Hash(), Of([(null, false, [500])], 2).Hash());
        Assert.NotEqual(Of([(null, false, [500])], 1).Hash(), Of([(null, true, [500])], 1).Hash());
    }

    private static IEnumerable<string> Told(Allocation allocation) =>
        allocation.Pairs.Select(pair => $"{Place(pair.NeedId)}>{Place(pair.OfferId)}");

    private static int Place(Guid recordId) => BitConverter.ToInt32(recordId.ToByteArray());

    private static AllocationInput Shuffled(AllocationInput input, Random random) => input with
    {
        Needs = [.. Shuffled(input.Needs, random).Select(need => need with { Candidates = [.. Shuffled(need.Candidates, random)] })],
        Offers = [.. Shuffled(input.Offers, random)],
    };

    private static T[] Shuffled<T>(ImmutableArray<T> items, Random random)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }
}
