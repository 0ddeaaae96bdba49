using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Matchmaking.Benchmarks.Matching;
using Matchmaking.MailServer;
using Matchmaking.Notifications;

namespace Matchmaking.Benchmarks.Mail;

/// <summary>How long commands take that lead to mail, with the server alive, refusing connections, and taking them but saying nothing.</summary>
public sealed record DeadServer(Percentiles Alive, Percentiles Refusing, Percentiles Silent, double RefusingToAlive, double SilentToAlive)
{
    const int Rounds = 4;
    static readonly TimeSpan Stretch = TimeSpan.FromSeconds(15);
    static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);

    public static async Task<DeadServer> Measure(string database)
    {
        var folder = Directory.CreateTempSubdirectory("matchmaking-mail").FullName;
        var server = await RunningMailServer.Start(folder);
        var port = $"port={server.Port}";
        await using var service = await ServiceProcess.Start(database, MailBench.Settings(server.Port));
        await using var feed = NoticeFeed.Over(database, server.Port);
        using var wanjiru = await SignedIn(service.Address);
        var (alive, refusing, silent) = (new List<double>(), new List<double>(), new List<double>());
        await Submit(wanjiru, []);
        for (var round = 0; round < Rounds; round++)
        {
            while (await feed.Count(DeliveryState.Waiting) + await feed.Count(DeliveryState.Sending) > 0) await Task.Delay(100);
            await Submit(wanjiru, alive);
            server.Kill();
            await Submit(wanjiru, refusing);
            server.Dispose();
            using (await RunningMailServer.Start(folder, port, "silent=true")) await Submit(wanjiru, silent);
            server = await RunningMailServer.Start(folder, port);
        }
        server.Dispose();
        Directory.Delete(folder, recursive: true);
        var (a, r, s) = (Percentiles.Of(alive), Percentiles.Of(refusing), Percentiles.Of(silent));
        return new DeadServer(a, r, s, Math.Round(r.P99 / a.P99, 2), Math.Round(s.P99 / a.P99, 2));
    }

    /// <summary>Two drafters, each with a command as often as the pace says, so that it is the service that is measured and not a queue.</summary>
    static async Task Submit(HttpClient wanjiru, List<double> times)
    {
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            using var pace = new PeriodicTimer(Pace);
            while (Stopwatch.GetElapsedTime(began) < Stretch)
            {
                await pace.WaitForNextTickAsync();
                var drafted = await Timed(wanjiru, "/api/needs", Need, times);
                await pace.WaitForNextTickAsync();
                await Timed(wanjiru, $"/api/needs/{drafted["needId"]}/submission", new { }, times);
            }
        }));
    }

    static async Task<JsonNode> Timed(HttpClient client, string address, object body, List<double> times)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await client.PostAsJsonAsync(address, body);
        answer.EnsureSuccessStatusCode();
        lock (times) times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    static async Task<HttpClient> SignedIn(Uri address)
    {
        var client = new HttpClient { BaseAddress = address };
        using var answer = await client.PostAsJsonAsync("/demo/tokens", new { person = "wanjiru" });
        var token = (await answer.Content.ReadFromJsonAsync<JsonNode>())!["token"]!.GetValue<string>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    static readonly object Need = new
    {
        party = "KE",
        title = new { en = "Early warning of invasive plants in drylands" },
        problem = new { en = "County rangers cannot tell invasive seedlings from native ones in time to act." },
        subjects = new[] { "CBD-SUBJECT-IAS" },
        targets = new[] { "GBF-TARGET-06" },
        kinds = new[] { "training" },
        languages = new[] { "en" },
    };
}
