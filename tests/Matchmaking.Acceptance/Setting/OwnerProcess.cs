using System.Diagnostics;
using System.Globalization;
using Matchmaking.Database;

namespace Matchmaking.Acceptance.Setting;

/// <summary>A process of its own that started an embedded PostgreSQL as the service does, so that a test can kill it.</summary>
public sealed class OwnerProcess : IDisposable
{
    public const string Verb = "own-postgres";

    readonly Process process;

    OwnerProcess(Process process, int postmaster, string connectionString) =>
        (this.process, Postmaster, ConnectionString) = (process, postmaster, connectionString);

    public int Postmaster { get; }

    public string ConnectionString { get; }

    public static async Task<OwnerProcess> Start(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(OwnerProcess).Assembly.Location, Verb, folder]) { RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        var postmaster = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var connectionString = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return new OwnerProcess(process, int.Parse(postmaster!, CultureInfo.InvariantCulture), connectionString!);
    }

    /// <summary>What the process itself does.</summary>
    public static async Task<int> Own(string folder)
    {
        await using var postgres = await EmbeddedPostgres.StartAsync(new DataFolder(folder), _ => { }, CancellationToken.None);
        Console.WriteLine(postgres.ProcessNumber);
        Console.WriteLine(postgres.ConnectionString);
        await postgres.Ended;
        return 0;
    }

    /// <summary>Ends the process as kill -9 does.</summary>
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
