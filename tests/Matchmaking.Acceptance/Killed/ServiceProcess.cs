using System.Diagnostics;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Killed;

/// <summary>The service as a process of its own, so that it can be killed as a machine that loses its power is.</summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    const string Ready = "Matchmaking is ready at ";

    readonly Process process;

    ServiceProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <param name="settings">What this service is told beside the demo's settings.</param>
    public static async Task<ServiceProcess> Start(string database, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Service).Assembly.Location, "demo"]) { RedirectStandardOutput = true };
        start.Environment["ConnectionStrings__Matchmaking"] = database;
        start.Environment["Matchmaking__RealCases"] = "false";
        foreach (var (name, value) in settings) start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var process = new Process { StartInfo = start };
        var ready = Announced(process);
        process.Start();
        process.BeginOutputReadLine();
        return new ServiceProcess(process, await ready.WaitAsync(TestContext.Current.CancellationToken));
    }

    public async Task<HttpClient> Client(string person)
    {
        var client = new HttpClient { BaseAddress = Address };
        var token = (await client.Posts("/demo/tokens", new { person })).Done().Text("token");
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    /// <summary>Ends it as kill -9 does.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await Kill();
        process.Dispose();
    }

    /// <summary>The address that it says it is ready at; all that it says is read, or it would stand still with a full pipe.</summary>
    static Task<Uri> Announced(Process process)
    {
        var ready = new TaskCompletionSource<Uri>();
        process.OutputDataReceived += (_, said) =>
        {
            if (said.Data is null) ready.TrySetException(new InvalidOperationException("The service ended before it was ready."));
            else if (said.Data.StartsWith(Ready, StringComparison.Ordinal)) ready.TrySetResult(new Uri(said.Data[Ready.Length..]));
        };
        return ready.Task;
    }
}
