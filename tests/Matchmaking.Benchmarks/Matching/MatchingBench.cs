namespace Matchmaking.Benchmarks.Matching;

/// <summary>
/// The matching engine beside PostgreSQL and Lucene.Net, on made-up records, in one run: the three must give the same rows, and what is
/// compared is measured in turn, so that the ratios hold on a machine that is not quiet.
/// </summary>
public static class MatchingBench
{
    private const int Done = 0;
    private const int CannotRun = 1;
    private const int RowsDiffer = 2;

    public static async Task<int> Run(IReadOnlyList<string> args)
    {
        if (BenchOptions.Read(args) is not { } options)
        {
            await Console.Error.WriteLineAsync(BenchOptions.Usage);
            return CannotRun;
        }
        await using var postgres = options.Peers ? await PostgresSide.Start() : null;
        var ground = new Ground(options);
        var shapes = new SortedDictionary<Shape, ShapeFigures>();
        string? difference = null;
        foreach (var shape in options.Shapes)
        {
            var bench = new ShapeBench(ground, shape);
            shapes[shape] = await bench.Measure(postgres);
            difference ??= bench.Difference;
        }
        await new MatchingReport(ground, shapes, postgres?.Major).Write();
        if (difference is not null)
            await Console.Error.WriteLineAsync($"Lists differ: {difference}");
        return difference is null ? Done : RowsDiffer;
    }
}
