using static Matchmaking.Specs.Situation;

namespace Matchmaking.Specs.Matching;

public class Lift_of_an_offer
{
    [Fact]
    public void It_says_what_a_change_would_add()
    {
        var lift = Explain(Need(), Offer(("serves", """{"worldwide":true}"""), ("languages", """["fr"]"""))).Lift;
        Assert.Contains(lift, change => change is { Concerns: "place", Points: 120 } && change.Sentence.Contains("Kenya"));
        Assert.Contains(lift, change => change is { Concerns: "language", Points: 100 } && change.Sentence.Contains("English"));
    }

    [Fact]
    public void It_puts_first_what_stands_in_the_way()
    {
        var explanation = Explain(Need(), Offer(("serves", """{"countries":["FR"]}"""), ("slots", "0"), ("languages", """["fr"]""")));
        Assert.Equal(["slots", "place"], explanation.Failing);
        Assert.Null(explanation.Score);
        Assert.Equal(["place", "slots"], explanation.Lift.Take(2).Select(change => change.Concerns));
    }

    [Fact]
    public void There_is_nothing_to_lift_where_all_is_met() => Assert.Empty(Explain(Need(), Offer()).Lift);
}
