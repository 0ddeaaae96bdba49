using Matchmaking.Acceptance.Setting;
using Matchmaking.Benchmarks.Matching;
using Matchmaking.Matching;
using Matchmaking.Vocabularies;
using Npgsql;

namespace Matchmaking.Acceptance.Matching;

/// <summary>The rules of the ranking once more, in SQL over plain tables: whatever the records are, the engine gives the same lists.</summary>
public sealed class SqlOracleTests(PostgresFixture postgres)
{
    const int Offers = 400;
    const int Needs = 40;
    const int Take = 20;

    readonly Vocabulary vocabulary = Vocabulary.Load();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task The_engine_and_SQL_give_the_same_offers_with_the_same_nine_factors(int seed)
    {
        var records = new RecordsOfFewTerms(vocabulary, seed);
        var offers = Enumerable.Range(0, Offers).Select(records.Offer).ToList();
        var rules = RulesVersion.First(vocabulary, TermTable.Of(offers.Select(offer => offer.Content), vocabulary));
        var rule = TextRules.Named(rules.TextRule, vocabulary, rules.Terms);
        var numbers = new FacetNumbers(vocabulary);
        await using var sql = await Loaded(offers, numbers, rule);
        var engine = new MatchingEngine(vocabulary, rules);
        offers.ForEach(offer => engine.Put(offer));
        var places = offers.ToDictionary(offer => offer.OfferId, offer => (int)offer.Sequence);

        foreach (var need in Enumerable.Range(0, Needs).Select(records.Need))
        {
            await sql.Prepare(NeedNumbers.Of(need, numbers, rule), Take, rules.Terms.TypicalLength);
            var rows = engine.OffersFor(need, Take).Select(row => new RankedRow(places[row.OfferId], row.Factors)).ToList();
            Assert.Null(SameRows.Difference("the engine", rows, "SQL", sql.Ask()));
        }
    }

    async Task<SqlRanking> Loaded(IReadOnlyList<OfferFacts> offers, FacetNumbers numbers, ITextRule rule)
    {
        var connection = new NpgsqlConnection(await postgres.FreshDatabase());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var sql = await SqlRanking.Over(connection, numbers);
        await sql.Load(offers);
        await sql.LoadTexts(offers.Select(offer => ((int)offer.Sequence, rule.ReadOffer(offer.Content.Title, offer.Content.Description))));
        await sql.Index();
        return sql;
    }
}
