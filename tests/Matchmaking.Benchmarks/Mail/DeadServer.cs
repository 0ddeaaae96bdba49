using System.Diagnostics;
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
        using var wanjiru = await Callers.SignedIn(service.Address, "wanjiru");
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
                var drafted = await wanjiru.Posts("/api/needs", Callers.Need, Took);
                await pace.WaitForNextTickAsync();
                await wanjiru.Posts($"/api/needs/{drafted["needId"]}/submission", new { }, Took);
            }
        }));

        void Took(TimeSpan time)
        {
            lock (times) times.Add(time.TotalMilliseconds);
        }
    }
}
