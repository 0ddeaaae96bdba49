using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Matchmaking.Benchmarks.Matching;

namespace Matchmaking.Benchmarks.Pages;

/// <summary>
/// How long the service takes for a page, with the real cases loaded: pages are asked for at a steady rate, whether or not those
/// before were answered, and timed from the asking until the last byte. The one who asks sits on the same machine.
/// </summary>
public static class PageBench
{
    public const string Usage = "bench pages [seconds]";

    const int PerSecond = 50;
    static readonly TimeSpan WarmingUp = TimeSpan.FromSeconds(30);

    public static async Task<int> Run(string[] parts)
    {
        var stretch = TimeSpan.FromSeconds(parts is [var seconds] ? int.Parse(seconds, CultureInfo.InvariantCulture) : 60);
        await using var postgres = await BenchPostgres.Start();
        await using var service = await ServiceProcess.Start(postgres.Cluster.ConnectionString);
        using var readers = new PageReaders(service.Address);
        var pages = await Pages(readers);
        await Read(pages, readers, WarmingUp);
        await Print(await Read(pages, readers, stretch));
        return 0;
    }

    /// <summary>What each kind of people opens most.</summary>
    static async Task<IReadOnlyList<(string Person, string Address)>> Pages(PageReaders readers)
    {
        var list = JsonNode.Parse(await (await readers.Of("nobody")).GetStringAsync(new Uri("/api/needs?take=1&centre=RCMRD", UriKind.Relative)))!;
        var need = $"/en/needs/{list["items"]![0]!["needId"]}";
        return
        [
            ("nobody", "/en/"), ("nobody", "/en/needs"), ("nobody", "/ar/needs"), ("nobody", "/en/needs?q=forest&region=Africa"), ("nobody", "/en/offers"),
            ("nobody", need), ("nobody", "/en/figures"), ("wanjiru", "/en/needs/new"), ("tomas", "/en/my"), ("lin", "/en/offers/new"),
            ("amina", "/en/queue"), ("amina", need), ("amina", $"{need}/candidates"), ("grace", "/en/figures"), ("sofia", "/en/vocabularies/targets"),
        ];
    }

    static async Task<ConcurrentDictionary<string, ConcurrentBag<double>>> Read(
        IReadOnlyList<(string Person, string Address)> pages, PageReaders readers, TimeSpan stretch)
    {
        var times = new ConcurrentDictionary<string, ConcurrentBag<double>>();
        var asked = new List<Task>();
        var began = Stopwatch.GetTimestamp();
        for (var turn = 0; turn < PerSecond * stretch.TotalSeconds; turn++)
        {
            var due = TimeSpan.FromSeconds((double)turn / PerSecond) - Stopwatch.GetElapsedTime(began);
            if (due > TimeSpan.Zero) await Task.Delay(due);
            var (person, address) = pages[turn % pages.Count];
            var reader = await readers.Of(person);
            asked.Add(Task.Run(async () =>
            {
                var from = Stopwatch.GetTimestamp();
                await reader.GetByteArrayAsync(new Uri(address, UriKind.Relative));
                times.GetOrAdd($"{person} {address}", _ => []).Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            }));
        }
        await Task.WhenAll(asked);
        return times;
    }

    static async Task Print(ConcurrentDictionary<string, ConcurrentBag<double>> times)
    {
        string[] table =
        [
            $"| page, {PerSecond} a second in all | p50 | p99 | times |", "|---|---|---|---|",
            .. times.OrderBy(page => page.Key, StringComparer.Ordinal).Select(page => Row(page.Key, Percentiles.Of(page.Value))),
            Row("all", Percentiles.Of([.. times.Values.SelectMany(some => some)])),
        ];
        Console.WriteLine(string.Join('\n', table));
        Directory.CreateDirectory("artifacts/bench");
        await File.WriteAllLinesAsync("artifacts/bench/pages.md", table);
    }

    static string Row(string page, Percentiles times) =>
        string.Create(CultureInfo.InvariantCulture, $"| {page} | {times.P50:F1} ms | {times.P99:F1} ms | {times.Count} |");
}
