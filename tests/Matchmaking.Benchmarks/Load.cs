using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;

namespace Matchmaking.Benchmarks;

/// <summary>
/// Drafters who draft and submit needs as fast as they are answered; each submission is an event, and each event becomes a
/// notice in a focal point's inbox by way of the subscription, the outbox and a durable queue.
/// </summary>
public sealed record Load(
    double CommandsPerSecond, TimeSpan Median, TimeSpan Slow, double EventsPerSecond, int Notices, double NoticesPerSecond, TimeSpan UntilHandled)
{
    public static async Task<Load> Measure(Uri address, string database, int clients, TimeSpan stretch)
    {
        using var client = await Callers.SignedIn(address, "wanjiru");
        var times = new ConcurrentBag<TimeSpan>();
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Draft(client, times, began, stretch)));
        var commanded = Stopwatch.GetElapsedTime(began);
        var submitted = times.Count / 2;
        await AllWritten(database, submitted);
        var handled = Stopwatch.GetElapsedTime(began);
        var ordered = times.Order().ToArray();
        return new Load(
            times.Count / commanded.TotalSeconds,
            ordered[ordered.Length / 2],
            ordered[ordered.Length * 99 / 100],
            times.Count / commanded.TotalSeconds,
            submitted,
            submitted / handled.TotalSeconds,
            handled - commanded);
    }

    static async Task Draft(HttpClient client, ConcurrentBag<TimeSpan> times, long began, TimeSpan stretch)
    {
        while (Stopwatch.GetElapsedTime(began) < stretch)
        {
            var drafted = await client.Posts("/api/needs", Callers.Need, times.Add);
            await client.Posts($"/api/needs/{drafted["needId"]}/submission", new { }, times.Add);
        }
    }

    static async Task AllWritten(string database, int submitted)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var count = source.CreateCommand("select count(*) from matchmaking.mt_doc_notice where data ->> 'kind' = 'NeedSubmitted'");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while ((long)(await count.ExecuteScalarAsync(patience.Token))! < submitted) await Task.Delay(20, patience.Token);
    }
}
