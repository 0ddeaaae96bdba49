using Matchmaking.Matching;

namespace Matchmaking.Specs.Matching;

/// <summary>A list is saved again only where it says something else; where that went unseen, readers would see an older list for good.</summary>
public sealed class What_is_remembered_of_a_saved_list
{
    static readonly KeptRow First = Row(1, new Factors(250, 200, 100, 100, 50, 50, 50, 25, 25));
    static readonly KeptRow Second = Row(2, new Factors(250, 100, 100, 100, 50, 50, 50, 25, 25));

    [Fact]
    public void The_same_rows_of_a_later_event_are_the_same_list() => Assert.Equal(Of(1, 7, First, Second), Of(1, 8, First, Second));

    [Fact]
    public void A_point_from_one_factor_to_another_makes_another_list() =>
        Assert.NotEqual(Of(1, 7, First), Of(1, 7, First with { Factors = First.Factors with { Time = 24, Record = 26 } }));

    [Fact]
    public void Another_offer_in_a_place_makes_another_list() =>
        Assert.NotEqual(Of(1, 7, First, Second), Of(1, 7, First, Second with { OfferId = new Guid("00000000-0000-0000-0000-000000000003") }));

    [Fact]
    public void Other_rules_make_another_list() => Assert.NotEqual(Of(1, 7, First), Of(2, 7, First));

    [Fact]
    public void Only_what_was_not_at_the_head_before_entered_it()
    {
        var entered = Assert.Single(List(1, 8, First, Second).EnteredSince(Of(1, 7, First)));
        Assert.Equal((Second.OfferId, 2, false), (entered.OfferId, entered.Rank, entered.First));
    }

    [Fact]
    public void The_best_of_the_first_list_is_the_first_candidate() =>
        Assert.Equal([true, false], List(1, 7, First, Second).EnteredSince(SavedList.Of(null)).Select(entered => entered.First));

    static SavedList Of(int rules, long position, params KeptRow[] rows) => SavedList.Of(List(rules, position, rows));

    static Shortlist List(int rules, long position, params KeptRow[] rows) => new(NeedId, "need", rules, position, [.. rows]);

    static KeptRow Row(int rank, Factors factors) => new(new Guid($"00000000-0000-0000-0000-00000000000{rank}"), rank, factors.Score, factors);

    static readonly Guid NeedId = new("00000000-0000-0000-0000-00000000000a");
}
