using CsCheck;
using Matchmaking.Matching;
using static Matchmaking.Specs.Situation;

namespace Matchmaking.Specs.Matching;

public class Properties_of_the_ranking
{
    private static readonly TermTable Terms = TermTable.Of([OfferFacts(Offer()).Content], Lists);
    private static readonly RulesVersion Rules = RulesVersion.First(Lists, Terms);

    [Fact]
    public void The_engine_says_what_a_plain_reading_of_the_rules_says() => SomeRecords.Files.Sample(file =>
    {
        var engine = Filled(new(Lists, Rules), file.Needs, file.Offers);
        var plain = new PlainRanking(Lists, TextRules.Named(Rules.TextRule, Lists, Terms));
        foreach (var need in file.Needs)
            Assert.Equal(plain.OffersFor(need, file.Offers).Take(8), engine.OffersFor(need, 8).Select(row => (row.Key, Nine(row.Factors))), Same);
        foreach (var offer in file.Offers)
            Assert.Equal(plain.NeedsFor(offer, file.Needs, Today).Take(8), engine.NeedsFor(offer, 8, Today).Select(row => (row.Key, NineOf(row, offer))), Same);

        int[] NineOf(FittingNeed row, OfferFacts offer) => Nine(engine.Why(file.Needs.Single(need => need.NeedId == row.NeedId), offer).Factors);
    }, iter: Patience.Files, threads: 1);

    [Fact]
    public void The_nine_factors_add_up_to_the_score_and_never_pass_their_weights() => SomeRecords.Files.Sample(file =>
    {
        var engine = Filled(new(Lists, Rules), file.Needs, file.Offers);
        foreach (var row in file.Needs.SelectMany(need => engine.OffersFor(need, 30)))
        {
            Assert.Equal(row.Score, Nine(row.Factors).Sum());
            Assert.All(Nine(row.Factors).Zip(Weights.First.Values()), pair => Assert.InRange(pair.First, 0, pair.Second));
            Assert.Equal(row.Factors.Named().Where(factor => factor.Points > 0).Select(factor => factor.Factor), row.Reasons.Keys);
        }
    }, iter: Math.Max(2, Patience.Files / 4), threads: 1);

    [Fact]
    public void The_order_of_the_needs_does_not_matter() => SomeRecords.Files.Sample(file =>
    {
        var forwards = Filled(new(Lists, Rules), file.Needs, file.Offers);
        var backwards = Filled(new(Lists, Rules), file.Needs.Reverse(), file.Offers);
        Assert.Equal(ListsOf(forwards, file), ListsOf(backwards, file));
    }, iter: Math.Max(2, Patience.Files / 4), threads: 1);

    [Fact]
    public void An_offer_that_is_no_candidate_changes_no_list() => SomeRecords.Files.Sample(file =>
    {
        var engine = Filled(new(Lists, Rules), file.Needs, file.Offers);
        var before = ListsOf(engine, file);
        engine.Put(file.Offers[0] with { OfferId = IdOf(900), Sequence = 900, Key = "made-up/full", Taken = file.Offers[0].Content.Slots!.Value });
        Assert.Equal(before, ListsOf(engine, file));
    }, iter: Math.Max(2, Patience.Files / 4), threads: 1);

    [Fact]
    public void Revisions_leave_what_a_fresh_start_from_the_last_state_has() => SomeRecords.Files.Sample(file =>
    {
        var revised = Filled(new(Lists, Rules), file.Needs, file.Offers);
        var halves = file.Offers.Select((offer, place) => offer with { Content = file.Offers[^(place + 1)].Content, Open = !offer.Open }).ToArray();
        Filled(revised, [], halves);
        Assert.Equal(ListsOf(Filled(new(Lists, Rules), file.Needs, halves), file), ListsOf(revised, file));
    }, iter: Math.Max(2, Patience.Files / 4), threads: 1);

    private static string ListsOf(MatchingEngine engine, (NeedFacts[] Needs, OfferFacts[] Offers) file) => string.Join(
        '\n',
        file.Needs.Select(need => ListOf(engine, need)).Concat(file.Offers.Select(offer =>
            string.Join(' ', engine.NeedsFor(offer, 5, Today).Select(row => $"{row.Key}:{row.Score}:{row.Note}")))));

    private static string ListOf(MatchingEngine engine, NeedFacts need) =>
        string.Join(' ', engine.OffersFor(need, 5).Select(row => $"{row.Key}:{row.Score}:{string.Join('|', row.WordsThatMet)}"));

    private static int[] Nine(Factors factors) => [.. factors.Named().Select(factor => factor.Points)];

    private static bool Same((string Key, int[] Factors) one, (string Key, int[] Factors) other) =>
        one.Key == other.Key && one.Factors.SequenceEqual(other.Factors);
}
