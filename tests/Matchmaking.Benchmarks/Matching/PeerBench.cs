using Matchmaking.Matching;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>
/// Asks the engine, PostgreSQL and Lucene.Net in turn, need by need, so that a machine that is not quiet slows all three alike. A first
/// round warms up and compares the rows, a second one is timed.
/// </summary>
public sealed class PeerBench(Ground ground, EngineSide engine, SqlRanking postgres, LuceneSide lucene, ShapeBench shape)
{
    private readonly Timings ofEngine = new();
    private readonly Timings ofPostgres = new();
    private readonly Timings ofLucene = new();

    public async Task<(PeerFigures Postgres, PeerFigures Lucene)> Measure(NeedFacts[] needs, NeedNumbers[] asked, double loading, double indexing)
    {
        var count = Math.Min(ground.Options.PeerNeeds, needs.Length);
        shape.Say($"comparing the rows of {count:N0} needs");
        var (sameInPostgres, sameInLucene) = (true, true);
        for (var need = 0; need < count; need++)
        {
            var rows = await Asked(needs[need], asked[need]);
            sameInPostgres &= shape.Compare("the engine", rows.Engine, "PostgreSQL", rows.Postgres, need);
            sameInLucene &= shape.Compare("the engine", rows.Engine, "Lucene.Net", rows.Lucene, need);
        }
        shape.Say("timing all three in turn");
        foreach (var timings in new[] { ofEngine, ofPostgres, ofLucene })
            timings.Clear();
        for (var need = 0; need < count; need++)
            await Asked(needs[need], asked[need]);
        return (
            Figures(ofPostgres.Percentiles, sameInPostgres, loading),
            Figures(ofLucene.Percentiles, sameInLucene, indexing));
    }

    private async Task<(IReadOnlyList<RankedRow> Engine, IReadOnlyList<RankedRow> Postgres, IReadOnlyList<RankedRow> Lucene)> Asked(NeedFacts need, NeedNumbers asked)
    {
        var (toEngine, toLucene) = (engine.Question(need), lucene.Question(asked));
        await postgres.Prepare(asked, BenchOptions.Take, ground.Rules.Terms.TypicalLength);
        return (
            ofEngine.Of(() => engine.Ask(toEngine, BenchOptions.Take)),
            ofPostgres.Of(postgres.Ask),
            ofLucene.Of(() => lucene.Ask(toLucene, BenchOptions.Take)));
    }

    private PeerFigures Figures(Percentiles times, bool same, double loading) =>
        new(times.P50, times.P99, same, times.Count, ofEngine.Percentiles.P50, loading);
}
