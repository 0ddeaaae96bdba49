using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Outbound;

/// <summary>A receiver of webhooks as a process of its own, which checks signatures without a line of the service's code.</summary>
public sealed class Receiver : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly Process process;
    readonly Channel<JsonNode> said = Channel.CreateUnbounded<JsonNode>();

    Receiver(Process process) => this.process = process;

    public Uri Address { get; private set; } = null!;

    public static async Task<Receiver> Start()
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Outbound", "receiver.mjs");
        var process = new Process { StartInfo = new ProcessStartInfo("node", [script]) { RedirectStandardInput = true, RedirectStandardOutput = true } };
        var receiver = new Receiver(process);
        process.OutputDataReceived += (_, line) => receiver.Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        receiver.Address = new Uri($"http://127.0.0.1:{(await receiver.Next())["port"]}/in");
        return receiver;
    }

    /// <summary>Says something to it and waits until it has taken it in; what it received before is thrown away.</summary>
    public async Task Tell(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
        while ((await Next())["told"] is null) continue;
    }

    /// <summary>The next call that it received.</summary>
    public async Task<JsonNode> Next() =>
        await said.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>The next call of this kind.</summary>
    public async Task<JsonNode> Receives(string type)
    {
        while (true)
            if (await Next() is var call && call["event"]?["type"]?.GetValue<string>() == type) return call;
    }

    public bool HasHeardMore => said.Reader.TryPeek(out _);

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    void Hear(string? line)
    {
        if (line is not null) said.Writer.TryWrite(JsonNode.Parse(line)!);
    }
}
