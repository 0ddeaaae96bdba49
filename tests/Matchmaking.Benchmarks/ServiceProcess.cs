using System.Diagnostics;
using System.Globalization;

namespace Matchmaking.Benchmarks;

/// <summary>The built service as a process of its own, timed from its beginning.</summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    const string ReadyLine = "Matchmaking is ready at ";

    readonly Process process;

    ServiceProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }
    public TimeSpan UntilLive { get; private init; }
    public TimeSpan UntilReady { get; private init; }

    /// <param name="settings">What it is told beside the demo's settings.</param>
    public static async Task<ServiceProcess> Start(string connectionString, params (string Name, string Value)[] settings)
    {
        var port = FreePort();
        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(Demo(connectionString, port, settings))!;
        var address = new Uri($"http://127.0.0.1:{port}");
        var live = Live(address, began);
        while (await process.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith(ReadyLine, StringComparison.Ordinal)) { }
        return new ServiceProcess(process, address) { UntilReady = Stopwatch.GetElapsedTime(began), UntilLive = await live };
    }

    /// <summary>What the process holds in memory now, and held at most, in MB.</summary>
    public (long Now, long Highest) Memory()
    {
        var status = File.ReadLines($"/proc/{process.Id}/status").ToArray();
        return (Megabytes(status, "VmRSS"), Megabytes(status, "VmHWM"));
    }

    public async Task Stop()
    {
        if (process.HasExited) return;
        using var kill = Process.Start("kill", process.Id.ToString(CultureInfo.InvariantCulture));
        await process.WaitForExitAsync();
    }

    /// <summary>Ends it as kill -9 does.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        process.Dispose();
    }

    static ProcessStartInfo Demo(string connectionString, int port, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Matchmaking.dll"), "demo"]) { RedirectStandardOutput = true };
        start.Environment["ConnectionStrings__Matchmaking"] = connectionString;
        start.Environment["MATCHMAKING_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return start;
    }

    static async Task<TimeSpan> Live(Uri address, long began)
    {
        using var client = new HttpClient { BaseAddress = address };
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
                return Stopwatch.GetElapsedTime(began);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5);
            }
        }
    }

    static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    static long Megabytes(string[] status, string name) =>
        long.Parse(status.Single(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
}
