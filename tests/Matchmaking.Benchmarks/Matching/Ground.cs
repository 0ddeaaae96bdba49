using Matchmaking.Matching;
using Matchmaking.Vocabularies;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>What all shapes and sides of a run share: lists of terms, rules, and what the text rule read of the offers.</summary>
public sealed class Ground
{
    // The table of a service is made of the offers it has; of made-up ones a part tells as much.
    private const int OffersOfTheTable = 20_000;

    public Ground(BenchOptions options)
    {
        Options = options;
        Vocabulary = Vocabulary.Load();
        var records = Records(Shape.Skewed);
        GeneratorHash = records.Hash(Math.Min(1_000, options.Offers));
        Progress.Say("making the term table");
        var offers = Enumerable.Range(0, Math.Min(OffersOfTheTable, options.Offers)).Select(place => records.Offer(place).Content);
        Rules = RulesVersion.First(Vocabulary, TermTable.Of(offers, Vocabulary));
        Rule = TextRules.Named(Rules.TextRule, Vocabulary, Rules.Terms);
        Progress.Say($"reading the texts of {options.Offers:N0} offers, once for all sides");
        Texts = new OfferTexts(records, Rule, options.Offers + options.WarmingTurns + options.Events);
    }

    public BenchOptions Options { get; }

    public Vocabulary Vocabulary { get; }

    public RulesVersion Rules { get; }

    public ITextRule Rule { get; }

    public OfferTexts Texts { get; }

    public string GeneratorHash { get; }

    public MadeUpRecords Records(Shape shape) => new(Vocabulary, Options.Seed, shape);
}
