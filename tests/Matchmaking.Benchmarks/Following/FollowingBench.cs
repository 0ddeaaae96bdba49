namespace Matchmaking.Benchmarks.Following;

/// <summary>How the service follows its events: how soon lists are stored, how fast all is folded anew, and what an hour of events leaves in memory.</summary>
public static class FollowingBench
{
    public const string Usage = "bench following [delay] [rebuild] [soak]";

    static readonly string[] Parts = ["delay", "rebuild", "soak"];

    public static async Task<int> Run(string[] asked)
    {
        if (asked.Except(Parts).Any())
        {
            await Console.Error.WriteLineAsync(Usage);
            return 1;
        }
        var parts = asked is [] ? Parts : asked;
        var rows = new List<(string What, string Figure)>();
        if (parts.Contains("delay") || parts.Contains("rebuild")) rows.AddRange(await OnDatabase(parts));
        if (parts.Contains("soak")) rows.AddRange(Soak.Measure());
        await Print(rows);
        return 0;
    }

    static async Task<IReadOnlyList<(string, string)>> OnDatabase(string[] parts)
    {
        var rows = new List<(string, string)>();
        await using var place = await FollowedDatabase.Start();
        await using (var first = await place.StartService()) await first.Stop();
        await using var store = GrownStore.Over(place.ConnectionString);
        await store.Grow();
        rows.Add(("machine", $"{Environment.ProcessorCount} cores, .NET {Environment.Version}, PostgreSQL {place.Major} with fsync on"));
        if (parts.Contains("delay")) rows.AddRange(await Delay(place));
        if (parts.Contains("rebuild")) rows.AddRange(await Rebuild.Measure(store.Store));
        return rows;
    }

    static async Task<IReadOnlyList<(string, string)>> Delay(FollowedDatabase place)
    {
        await using var service = await place.StartService();
        await using var watch = await Watch.Over(place.ConnectionString);
        await watch.UntilAllIsCovered();
        await SteadyLoad.Run(service.Address, SteadyLoad.WarmUp, 1);
        await watch.UntilAllIsCovered();
        var began = watch.Begin();
        var load = await SteadyLoad.Run(service.Address, SteadyLoad.Stretch, 2);
        await watch.UntilAllIsCovered();
        var delays = await watch.End(began);
        return [.. load.Rows(), .. delays.Rows()];
    }

    static async Task Print(IReadOnlyList<(string What, string Figure)> rows)
    {
        string[] table = ["| what | figure |", "|---|---|", .. rows.Select(row => $"| {row.What} | {row.Figure} |")];
        Console.WriteLine(string.Join('\n', table));
        Directory.CreateDirectory("artifacts/bench");
        await File.WriteAllLinesAsync("artifacts/bench/following.md", table);
    }
}
