using System.Diagnostics;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>One run of the engine over a file, and what it cost.</summary>
internal sealed class RankRun
{
    private readonly RankFile file;
    private readonly MatchingEngine engine;
    private readonly Vocabulary vocabulary;
    private readonly TimeSpan indexing;
    private readonly long bytesOfOffers;
    private readonly Dictionary<Guid, OfferFacts> offers;
    private readonly Dictionary<Guid, NeedFacts> needs;
    private readonly List<double> milliseconds = [];

    public RankRun(Vocabulary vocabulary, RankFile file, TermTable terms)
    {
        this.file = file;
        this.vocabulary = vocabulary;
        engine = new MatchingEngine(vocabulary, RulesVersion.First(vocabulary, terms));
        var bytes = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        foreach (var offer in file.Offers)
            engine.Put(offer);
        indexing = Stopwatch.GetElapsedTime(started);
        bytesOfOffers = GC.GetTotalMemory(forceFullCollection: true) - bytes;
        foreach (var need in file.Needs)
            engine.Put(need);
        offers = file.Offers.ToDictionary(offer => offer.OfferId);
        needs = file.Needs.ToDictionary(need => need.NeedId);
    }

    public IEnumerable<string> OffersForNeeds(int top)
    {
        foreach (var need in file.Needs)
        {
            var candidates = Timed(() => engine.OffersFor(need, top));
            var rows = candidates.Select(row => new RankedOffer(offers[row.OfferId].Key, row.Rank, row.Score, row.Factors, row.Reasons));
            yield return RankJson.Line(new ShortlistLine(need.Key, engine.Rules.Number, rows));
        }
    }

    // A file has no today: memberships in groups are those of the day that the vocabulary states.
    public IEnumerable<string> NeedsForOffers(int top)
    {
        foreach (var offer in file.Offers)
        {
            var rows = Timed(() => engine.NeedsFor(offer, top, vocabulary.Version).Select(row => Row(offer, row)).ToList());
            yield return RankJson.Line(new FitsLine(offer.Key, engine.Rules.Number, rows));
        }
    }

    public RankFigures Figures(int records) => new(
        records,
        Math.Round(indexing.TotalMilliseconds, 3),
        Percentile(50),
        Percentile(99),
        file.Offers.Count == 0 ? 0 : bytesOfOffers / file.Offers.Count,
        engine.Rules.Terms.Hash);

    private RankedNeed Row(OfferFacts offer, FittingNeed row)
    {
        var need = needs[row.NeedId];
        var (factors, reasons, _) = engine.Why(need, offer);
        return new(need.Key, row.Rank, row.Score, factors, reasons, row.Note);
    }

    private T Timed<T>(Func<T> ask)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = ask();
        milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return answer;
    }

    private double Percentile(int percent)
    {
        milliseconds.Sort();
        return milliseconds.Count == 0 ? 0 : Math.Round(milliseconds[(milliseconds.Count - 1) * percent / 100], 3);
    }
}
