using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Matchmaking.Benchmarks.Following;
using Matchmaking.Benchmarks.Matching;

namespace Matchmaking.Benchmarks.Outbound;

/// <summary>
/// Whether a receiver of webhooks that never answers slows anybody: commands that each lead to a call, in stretches with a receiver that
/// answers and with one that takes every call and says nothing, by turns in one run.
/// </summary>
public static class WebhookBench
{
    const int Clients = 4, Rounds = 4;
    static readonly TimeSpan Stretch = TimeSpan.FromSeconds(15);

    public static async Task<int> Run()
    {
        await using var place = await FollowedDatabase.Start();
        await using var service = await ServiceProcess.Start(place.ConnectionString, ("Matchmaking__RealCases", "false"));
        await Print(await Measure(service.Address), place.Major);
        return 0;
    }

    static async Task<(Percentiles Alive, Percentiles Dead, int Received, int Taken)> Measure(Uri service)
    {
        using var alive = new CountingReceiver(answers: true);
        using var dead = new CountingReceiver(answers: false);
        List<double> withAlive = [], withDead = [];
        await With(alive, service);
        for (var round = 0; round < Rounds; round++)
        {
            withAlive.AddRange(await With(alive, service));
            withDead.AddRange(await With(dead, service));
        }
        return (Percentiles.Of(withAlive), Percentiles.Of(withDead), alive.Calls, dead.Calls);
    }

    /// <summary>A stretch of drafting, submitting and endorsing, while this receiver is told of every need that opens.</summary>
    static async Task<IReadOnlyCollection<double>> With(CountingReceiver receiver, Uri service)
    {
        using var sofia = await Callers.SignedIn(service, "sofia");
        using var registered = await sofia.PostAsJsonAsync("/api/webhooks", new { url = receiver.Address, kinds = new[] { "need-opened" } });
        var webhookId = (await registered.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!["webhookId"];
        var times = new ConcurrentBag<double>();
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Work(service, times, began)));
        using var removed = await sofia.PostAsJsonAsync($"/api/webhooks/{webhookId}/removal", new { });
        removed.EnsureSuccessStatusCode();
        return times;
    }

    static async Task Work(Uri service, ConcurrentBag<double> times, long began)
    {
        using var wanjiru = await Callers.SignedIn(service, "wanjiru");
        using var tomas = await Callers.SignedIn(service, "tomas");
        while (Stopwatch.GetElapsedTime(began) < Stretch)
        {
            var needId = (await wanjiru.Posts("/api/needs", Callers.Need, Took))["needId"];
            await wanjiru.Posts($"/api/needs/{needId}/submission", new { }, Took);
            await tomas.Posts($"/api/needs/{needId}/endorsement", new { }, Took);
        }

        void Took(TimeSpan time) => times.Add(time.TotalMilliseconds);
    }

    static async Task Print((Percentiles Alive, Percentiles Dead, int Received, int Taken) figures, int major)
    {
        var (alive, dead) = (figures.Alive, figures.Dead);
        string[] table =
        [
            "| what | receiver answers | receiver never answers |",
            "|---|---|---|",
            $"| commands ({Clients} clients, {Rounds} stretches of {Stretch.TotalSeconds:F0} s each, by turns; {Environment.ProcessorCount} cores, PostgreSQL {major}) | {alive.Count} | {dead.Count} |",
            $"| calls that came to the receiver | {figures.Received} | {figures.Taken} |",
            $"| command latency, median | {Ms(alive.P50)} | {Ms(dead.P50)} |",
            $"| command latency, 99th percentile | {Ms(alive.P99)} | {Ms(dead.P99)} |",
            $"| ratio of the 99th percentiles | | {(dead.P99 / alive.P99).ToString("F2", CultureInfo.InvariantCulture)} |",
        ];
        Console.WriteLine(string.Join('\n', table));
        Directory.CreateDirectory("artifacts/bench");
        await File.WriteAllLinesAsync("artifacts/bench/webhooks.md", table);
    }

    static string Ms(double milliseconds) => milliseconds.ToString("F1", CultureInfo.InvariantCulture) + " ms";
}

/// <summary>A receiver that counts its calls, and answers them or lets them wait for good.</summary>
public sealed class CountingReceiver : IDisposable
{
    readonly HttpListener listener = new();
    readonly bool answers;
    int calls;

    public CountingReceiver(bool answers)
    {
        this.answers = answers;
        Address = new Uri($"http://127.0.0.1:{FreePort()}/in/");
        listener.Prefixes.Add(Address.ToString());
        listener.Start();
        _ = Receive();
    }

    public Uri Address { get; }

    public int Calls => calls;

    public void Dispose() => listener.Close();

    async Task Receive()
    {
        try
        {
            while (true)
            {
                var call = await listener.GetContextAsync();
                calls++;
                if (!answers) continue;
                call.Response.StatusCode = 204;
                call.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The bench is over.
        }
    }

    static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
