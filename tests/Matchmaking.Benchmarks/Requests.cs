using System.Diagnostics;

namespace Matchmaking.Benchmarks;

/// <summary>How long the first request takes, and how long one takes when the service has warmed up.</summary>
public sealed record Requests(TimeSpan First, TimeSpan Thousandth)
{
    public static async Task<Requests> Measure(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        var times = new List<TimeSpan>();
        for (var request = 0; request < 1010; request++) times.Add(await Once(client));
        return new Requests(times[0], times[990..].Order().ElementAt(10));
    }

    static async Task<TimeSpan> Once(HttpClient client)
    {
        var began = Stopwatch.GetTimestamp();
        await client.GetByteArrayAsync(new Uri("/api/needs?take=20", UriKind.Relative));
        return Stopwatch.GetElapsedTime(began);
    }
}
