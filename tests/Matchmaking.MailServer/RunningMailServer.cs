using System.Diagnostics;
using System.Globalization;

namespace Matchmaking.MailServer;

/// <summary>The server as a process that a test or a measure started, and can end as a machine that loses its power does.</summary>
public sealed class RunningMailServer : IDisposable
{
    readonly Process process;

    RunningMailServer(Process process, string folder, int port) => (this.process, Folder, Port) = (process, folder, port);

    public string Folder { get; }

    public int Port { get; }

    public IReadOnlyList<Arrived> Arrived => MailServer.Arrived.In(Folder);

    /// <param name="behaviour">Words such as <c>fails=0.2</c>.</param>
    public static async Task<RunningMailServer> Start(string folder, params string[] behaviour)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(RunningMailServer).Assembly.Location, folder, .. behaviour]) { RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        var port = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The mail server did not start.");
        return new RunningMailServer(process, folder, int.Parse(port, CultureInfo.InvariantCulture));
    }

    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
    }
}
