using System.Security.Cryptography;
using System.Text;
using Matchmaking.Matching;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>
/// Measures one shape: the engine at several sizes and at full size, PostgreSQL and Lucene.Net in turn with it on the same needs, then the
/// events that come to an engine in service.
/// </summary>
public sealed class ShapeBench
{
    private const int NeedsLookedAtPlainly = 20;
    private static readonly int[] SmallerSizes = [10_000, 100_000];

    private readonly Ground ground;
    private readonly BenchOptions options;
    private readonly Shape shape;
    private readonly MadeUpRecords records;
    private readonly FacetNumbers numbers;
    private readonly NeedFacts[] needs;
    private readonly NeedNumbers[] asked;

    public ShapeBench(Ground ground, Shape shape)
    {
        (this.ground, options, this.shape) = (ground, ground.Options, shape);
        records = ground.Records(shape);
        numbers = new FacetNumbers(ground.Vocabulary);
        needs = [.. Enumerable.Range(0, options.Needs).Select(records.Need)];
        asked = [.. needs.Select(need => NeedNumbers.Of(need, numbers, ground.Rule))];
    }

    /// <summary>The first difference between lists that should be the same; null where there is none.</summary>
    public string? Difference { get; private set; }

    public async Task<ShapeFigures> Measure(PostgresSide? postgres)
    {
        var sizes = SmallerSizes.Where(size => size < options.Offers).Select(AtSize).ToList();
        var (engine, building) = Built(options.Offers);
        var (survivors, bytes) = Survivors(engine, options.Offers);
        var opening = Opened(engine);
        var peers = postgres is null ? (null, null) : await Peers(engine, postgres);
        Say("asking the engine for the best offers of all needs");
        var (asking, rowsHash) = Asked(engine);
        var stream = StreamRead.GigabytesPerSecond();
        var (other, text) = engine.BytesPerOffer();
        var termsPerOffer = Enumerable.Range(0, options.Offers).Average(offer => ground.Texts[offer].Length);
        var bench = new EventBench(ground, records);
        var events = bench.Measure(engine, Say);
        CompareAfter(bench, engine);
        var hash = engine.ListHash();
        var rebuilt = bench.Rebuild(engine, Say);
        var (starting, sameLists) = Restarted(engine);
        Difference ??= rebuilt.SameLists == false ? $"{shape}: a rebuilt engine has other lists than the events left" : null;
        Difference ??= sameLists == false ? $"{shape}: an engine started from a snapshot has other lists" : null;
        return new(
            new(asking.P50, asking.P99, other, text, termsPerOffer, building, opening, survivors),
            peers.Item1,
            peers.Item2,
            events.NewOffer,
            events.OfferLeaves,
            events.NeedOpens,
            events.CapacityChange,
            events.Refills,
            bytes,
            stream,
            bytes / stream / 1e6,
            hash,
            new(starting, sameLists),
            rebuilt,
            [.. sizes, new(options.Offers, asking.P50, asking.P99, building, survivors)]);
    }

    private SizeFigures AtSize(int offers)
    {
        var (engine, building) = Built(offers);
        var (survivors, _) = Survivors(engine, offers);
        var (asking, _) = Asked(engine);
        return new(offers, asking.P50, asking.P99, building, survivors);
    }

    // What it takes to make the records is not counted: only what the engine does with each.
    private (EngineSide Engine, double BuildMs) Built(int offers)
    {
        Say($"building the engine over {offers:N0} offers");
        var engine = new EngineSide(ground.Vocabulary, ground.Rules);
        var building = new Timings();
        foreach (var offer in Enumerable.Range(0, offers).Select(records.Offer))
            building.Of(() => engine.Build(offer, ground.Texts[(int)offer.Sequence]));
        return (engine, building.TotalMs);
    }

    private double Opened(EngineSide engine)
    {
        Say($"opening {options.OpenNeeds:N0} needs");
        var opening = new Timings();
        foreach (var need in Enumerable.Range(0, options.OpenNeeds).Select(records.Need))
            opening.Of(() => engine.Open(need));
        return opening.TotalMs;
    }

    private (int Survivors, double Bytes) Survivors(EngineSide engine, int offers)
    {
        const int bytesOfARecord = 64;
        Say("counting survivors, and holding the engine against a plain reading of the rules");
        var plain = new PlainSide(records.Offer, offers, ground.Texts, ground.Rule, numbers);
        ComparePlainly(plain, engine);
        var counted = asked.Take(options.PeerNeeds).Zip(needs, (need, facts) => (facts, left: plain.Survivors(need))).ToList();
        return (
            Median(counted.Select(need => need.left)),
            Median(counted.Select(need => engine.BitmapBytes(need.facts) + (long)need.left * bytesOfARecord)));
    }

    private void ComparePlainly(PlainSide plain, EngineSide engine)
    {
        for (var need = 0; need < Math.Min(NeedsLookedAtPlainly, needs.Length); need++)
            Compare("the plain reading", plain.Ask(asked[need], BenchOptions.Take), "the engine", engine.Ask(engine.Question(needs[need]), BenchOptions.Take), need);
    }

    // Lists that are kept must be those that would be found anew, and those the ones of a plain reading.
    private void CompareAfter(EventBench events, EngineSide engine)
    {
        Say("holding the lists against a plain reading after the events");
        ComparePlainly(new PlainSide(events.Now, events.Offers, ground.Texts, ground.Rule, numbers), engine);
        for (var need = 0; need < Math.Min(needs.Length, options.OpenNeeds); need++)
            Compare("the list kept", engine.Kept(needs[need], BenchOptions.Take), "the engine anew", engine.Ask(engine.Question(needs[need]), BenchOptions.Take), need);
    }

    private async Task<(PeerFigures? Postgres, PeerFigures? Lucene)> Peers(EngineSide engine, PostgresSide postgres)
    {
        Say("loading PostgreSQL");
        var (ranking, loading) = await postgres.Load(records, options.Offers, ground.Texts, numbers);
        await using var closing = ranking;
        Say("loading Lucene.Net");
        var (lucene, indexing) = Indexed();
        using var folder = lucene;
        return await new PeerBench(ground, engine, ranking, lucene, this).Measure(needs, asked, loading, indexing);
    }

    private (LuceneSide Side, double Ms) Indexed()
    {
        var indexing = new Timings();
        var offers = Enumerable.Range(0, options.Offers).Select(records.Offer);
        var side = indexing.Of(() => LuceneSide.Build(offers, ground.Texts, ground.Rule, numbers));
        return (side, indexing.TotalMs);
    }

    private (Percentiles Times, string RowsHash) Asked(EngineSide engine)
    {
        var questions = needs.Select(engine.Question).ToList();
        foreach (var question in questions)
            engine.Ask(question, BenchOptions.Take);
        var times = new Timings();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var question in questions)
            foreach (var row in times.Of(() => engine.Ask(question, BenchOptions.Take)))
                hash.AppendData(Encoding.UTF8.GetBytes($"{row.Offer} {row.Factors}\n"));
        return (times.Percentiles, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private (double Ms, bool SameLists) Restarted(EngineSide engine)
    {
        Say("starting from a snapshot");
        var folder = Directory.CreateTempSubdirectory("matchmaking-bench");
        try
        {
            return engine.StartFromSnapshot(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Keeps the first difference, with the need at which it came up.</summary>
    public bool Compare(string one, IReadOnlyList<RankedRow> left, string other, IReadOnlyList<RankedRow> right, int need)
    {
        var difference = SameRows.Difference(one, left, other, right);
        Difference ??= difference is null ? null : $"{shape}, need {need}, {difference}";
        return difference is null;
    }

    public void Say(string what) => Progress.Say($"{shape.ToString().ToLowerInvariant()}: {what}");

    private static T Median<T>(IEnumerable<T> values) => values.Order().ToList() is var ordered ? ordered[(ordered.Count - 1) / 2] : default!;
}
