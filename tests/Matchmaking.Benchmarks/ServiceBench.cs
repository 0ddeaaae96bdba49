using System.Globalization;
using Matchmaking.Database;

namespace Matchmaking.Benchmarks;

/// <summary>
/// Measures the service as a process of its own: start, requests, commands at 16 clients until their notices are written, and
/// memory; then PostgreSQL alone with the same rows. All in one run, so that the ratios hold on a machine that is not quiet.
/// </summary>
public static class ServiceBench
{
    const int Clients = 16;
    static readonly TimeSpan Stretch = TimeSpan.FromSeconds(15);

    public static async Task<int> Run()
    {
        await using var postgres = await BenchPostgres.Start();
        await Print(await Measure(postgres.Cluster));
        return 0;
    }

    static async Task<IReadOnlyList<(string What, string Figure)>> Measure(EmbeddedPostgres postgres)
    {
        await using (var first = await ServiceProcess.Start(postgres.ConnectionString)) await first.Stop();
        await using var service = await ServiceProcess.Start(postgres.ConnectionString);
        var requests = await Requests.Measure(service.Address);
        var load = await Load.Measure(service.Address, postgres.ConnectionString, Clients, Stretch);
        var memory = service.Memory();
        await service.Stop();
        var bare = await BarePostgres.Measure(postgres, Clients, Stretch);
        return
        [
            ("machine", $"{Environment.ProcessorCount} cores, PostgreSQL {postgres.Major} with fsync on"),
            ("cold start: process begins → port answers", Ms(service.UntilLive)),
            ("cold start: process begins → ready for people (second start, records loaded)", Ms(service.UntilReady)),
            ("first request (GET /api/needs)", Ms(requests.First)),
            ("thousandth request, median of 990 to 1010", Ms(requests.Thousandth)),
            ($"commands over HTTP at {Clients} clients", $"{load.CommandsPerSecond:F0}/s"),
            ("command latency, median and 99th percentile", $"{Ms(load.Median)}, {Ms(load.Slow)}"),
            ("events appended by them", $"{load.EventsPerSecond:F0}/s"),
            ("submission → event → notice written", $"{load.NoticesPerSecond:F0}/s, all {load.Notices} written {Ms(load.UntilHandled)} after the last command"),
            ($"{bare.By} inserting the same rows at {Clients} clients", $"{bare.TransactionsPerSecond:F0} transactions/s"),
            ("ratio: PostgreSQL alone ÷ commands", (bare.TransactionsPerSecond / load.CommandsPerSecond).ToString("F1", CultureInfo.InvariantCulture)),
            ("memory of the service after the load (resident, highest)", $"{memory.Now} MB, {memory.Highest} MB"),
        ];
    }

    static string Ms(TimeSpan time) => time.TotalMilliseconds.ToString(time.TotalMilliseconds < 10 ? "F1" : "F0", CultureInfo.InvariantCulture) + " ms";

    static async Task Print(IReadOnlyList<(string What, string Figure)> rows)
    {
        string[] table = ["| what | figure |", "|---|---|", .. rows.Select(row => $"| {row.What} | {row.Figure} |")];
        Console.WriteLine(string.Join('\n', table));
        Directory.CreateDirectory("artifacts/bench");
        await File.WriteAllLinesAsync("artifacts/bench/service.md", table);
    }
}
