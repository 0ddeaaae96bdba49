using Matchmaking.Matching;

namespace Matchmaking.Specs.Matching;

public sealed class Weights_in_proportion
{
    [Fact]
    public void Shares_that_sum_to_a_thousand_are_the_weights() => Assert.Equal(Weights.First, Weights.InProportion(Weights.First.Values()));

    [Fact]
    public void Other_shares_are_brought_to_a_thousand() =>
        Assert.Equal([500, 500, 0, 0, 0, 0, 0, 0, 0], Weights.InProportion([7, 7, 0, 0, 0, 0, 0, 0, 0]).Values());

    [Fact]
    public void What_is_left_over_goes_to_the_largest_remainders_and_of_equal_ones_to_the_earlier() =>
        Assert.Equal([112, 111, 111, 111, 111, 111, 111, 111, 111], Weights.InProportion([1, 1, 1, 1, 1, 1, 1, 1, 1]).Values());

    [Theory]
    [InlineData(1000, 999, 998, 3, 2, 1, 0, 0, 1)]
    [InlineData(1, 0, 0, 0, 0, 0, 0, 0, 0)]
    [InlineData(1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000)]
    public void They_always_sum_to_a_thousand(params int[] shares) => Assert.Equal(Weights.Total, Weights.InProportion(shares).Values().Sum());

    [Fact]
    public void What_is_written_is_read_again() => Assert.Equal(Weights.First, Weights.Read(Weights.First.Word(), out _));
}
