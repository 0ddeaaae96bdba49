using Matchmaking.Matching;
using Matchmaking.Vocabularies;
using static Matchmaking.Specs.Situation;

namespace Matchmaking.Specs.Matching;

public class Term_table
{
    [Fact]
    public void Rare_words_count_more_and_those_of_one_offer_are_not_kept()
    {
        var table = TableOf("quarry lichen", "quarry heath", "quarry dormouse", "heath newt");
        Assert.True(Weight(table, "quarry") < Weight(table, "heath"));
        Assert.True(Weight(table, "heath") < Weight(table, "newt"));
        Assert.Equal(Weight(table, "newt"), Weight(table, "unheard"));
        Assert.DoesNotContain(Number("newt"), table.Weights.Keys);
    }

    [Fact]
    public void Words_common_everywhere_count_little_in_the_smallest_file() =>
        Assert.True(2 * Weight(TableOf("heath"), "training") < Weight(TableOf("heath"), "heath"));

    [Fact]
    public void A_saved_table_is_read_as_it_was()
    {
        var path = Path.GetTempFileName();
        var table = TableOf("quarry heath", "quarry newt");
        table.Save(path);
        Assert.Equal(table.Hash, TermTable.Read(path).Hash);
        File.Delete(path);
    }

    private static TermTable TableOf(params string[] texts) =>
        TermTable.Of(texts.Select(text => OfferFacts(Offer(("title", $$"""{"en":"{{text}}"}"""))).Content), Lists);

    private static int Weight(TermTable table, string word) => table.WeightOf(Number(word));

    private static uint Number(string word) =>
        TextTerms.Of(Lists).Said(LocalizedText.Of("en", word), LocalizedText.Empty)[0].Number;
}
