using CsCheck;
using Matchmaking.Matching;

namespace Matchmaking.Specs.Matching;

public class Comparing_rules
{
    private static readonly DateOnly Day = new(2026, 11, 22);
    private static readonly NeedGroup Africa = new(NeedGroup.Region, "Africa");
    private static readonly NeedGroup Ldc = new(NeedGroup.Ldc, NeedGroup.Ldc);

    private static readonly Gen<IReadOnlyList<ListedPlace>> Lists = Gen.Select(Gen.Int[0, 30], Gen.Int[0, 25]).Select((turn, length) =>
        (IReadOnlyList<ListedPlace>)[.. Enumerable.Range(0, length).Select(place => Place((place + turn) % 30))]);

    private static readonly Gen<ComparedNeed> Needs = Gen.Select(Lists, Lists, Gen.Int[0, 7]).Select(Need);

    [Fact]
    public void Lists_that_stay_change_nothing()
    {
        var comparison = Compare(new ComparedNeed([Africa], Places(1, 2, 3), Places(1, 2, 3)));
        Assert.Equal((1, 0, 0), (comparison.Needs, comparison.Differ, comparison.FirstDiffers));
        Assert.All(comparison.Groups, change => Assert.Equal((0, 0, 0), (change.Differ, change.Top20.Gained, change.Top20.Lost)));
    }

    [Fact]
    public void Another_order_is_another_list_though_nobody_gains_a_place()
    {
        var comparison = Compare(new ComparedNeed([Africa], Places(1, 2), Places(2, 1)));
        Assert.Equal((1, 1), (comparison.Differ, comparison.FirstDiffers));
        Assert.Equal(new Places(0, 0), Of(comparison, Africa).Top20);
        Assert.Equal(0, Compare(new ComparedNeed([Africa], Places(1, 2, 3), Places(1, 3, 2))).FirstDiffers);
    }

    [Fact]
    public void An_offer_that_rises_into_the_first_five_gains_a_place_there_and_none_among_the_twenty()
    {
        var comparison = Compare(new ComparedNeed([Africa, Ldc], Places(1, 2, 3, 4, 5, 6), Places(1, 2, 3, 4, 6, 5)));
        Assert.Equal((1, 0), (comparison.Differ, comparison.FirstDiffers));
        Assert.Equal(new GroupChange(NeedGroup.Region, "Africa", 1, 1, new(1, 1), new(0, 0)), Of(comparison, Africa));
        Assert.Equal(new Places(1, 1), Of(comparison, Ldc).Top5);
    }

    [Fact]
    public void What_stands_behind_the_twentieth_place_does_not_count()
    {
        var first = Enumerable.Range(1, 20).ToArray();
        Assert.Equal(0, Compare(new ComparedNeed([Africa], Places([.. first, 21]), Places([.. first, 22]))).Differ);
    }

    [Fact]
    public void Exposure_tells_which_region_s_institutions_gain_what_others_lose()
    {
        var comparison = Compare(new ComparedNeed([Africa], [Place(1, "Europe")], [Place(2, "Asia")]));
        Assert.Equal(new Places(0, 1), Of(comparison, new(NeedGroup.Exposure, "Europe")).Top5);
        Assert.Equal(new Places(1, 0), Of(comparison, new(NeedGroup.Exposure, "Asia")).Top5);
    }

    [Fact]
    public void Portions_add_up_to_the_whole_wherever_it_is_cut() => Gen.Select(Needs.Array[0, 12], Gen.Int[0, 12]).Sample((needs, cut) =>
    {
        var portions = Compare([.. needs.Take(cut)]).Plus(Compare([.. needs.Skip(cut)]));
        Assert.Equal(Told(Compare(needs)), Told(portions));
    }, iter: 100, threads: 1);

    [Fact]
    public void What_regions_of_needs_gain_is_what_regions_of_institutions_gain() => Needs.Array[1, 8].Sample(needs =>
    {
        var comparison = Compare(needs);
        Assert.Equal(Sum(comparison, NeedGroup.Region), Sum(comparison, NeedGroup.Exposure));
        Assert.InRange(comparison.FirstDiffers, 0, comparison.Differ);
        Assert.InRange(comparison.Differ, 0, needs.Length);
    }, iter: 100, threads: 1);

    [Fact]
    public void The_other_way_round_gains_are_losses() => Needs.Array[1, 8].Sample(needs =>
    {
        var there = Compare(needs);
        var back = Compare([.. needs.Select(need => need with { Before = need.After, After = need.Before })]);
        Assert.Equal(there.Differ, back.Differ);
        Assert.Equal(there.Groups.Select(change => change.Top20.Gained), back.Groups.Select(change => change.Top20.Lost));
    }, iter: 100, threads: 1);

    private static RulesComparison Compare(params ComparedNeed[] needs) => RulesComparison.Of(needs, 7, Day);

    private static string Told(RulesComparison comparison) =>
        string.Join('\n', comparison.Groups.Select(change => $"{change}").Prepend($"{comparison with { Groups = [] }}"));

    private static GroupChange Of(RulesComparison comparison, NeedGroup group) =>
        comparison.Groups.Single(change => change.By == group.By && change.Name == group.Name);

    private static (int, int) Sum(RulesComparison comparison, string by)
    {
        var changes = comparison.Groups.Where(change => change.By == by).ToList();
        return (changes.Sum(change => change.Top20.Gained), changes.Sum(change => change.Top20.Lost));
    }

    private static ComparedNeed Need(IReadOnlyList<ListedPlace> before, IReadOnlyList<ListedPlace> after, int groups) =>
        new([new(NeedGroup.Region, groups % 2 == 0 ? "Africa" : "Asia"), .. groups > 3 ? [Ldc] : Array.Empty<NeedGroup>()], before, after);

    private static IReadOnlyList<ListedPlace> Places(params int[] offers) => [.. offers.Select(offer => Place(offer))];

    private static ListedPlace Place(int offer) => Place(offer, offer % 3 == 0 ? "Europe" : "Americas");

    private static ListedPlace Place(int offer, string region) => new(Situation.IdOf(offer), region);
}
