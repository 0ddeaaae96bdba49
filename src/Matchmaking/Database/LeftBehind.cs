using System.Diagnostics;
using System.Globalization;

namespace Matchmaking.Database;

/// <summary>What an earlier service left in a cluster when it was killed: an orphaned PostgreSQL, or the file of a dead one.</summary>
public static class LeftBehind
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Brings the cluster to rest: an orphan is asked to stop in good order, then a stale process file is removed.</summary>
    /// <exception cref="PostgresUnavailableException">The orphan did not stop.</exception>
    public static async Task Clear(PostgresCluster cluster, Action<string> report)
    {
        if (!File.Exists(cluster.ProcessFile) && !At(cluster).Any()) return;
        await StopOrphan(cluster, report);
        await WaitForRest(cluster);
        // In a container the old number may by now be another process, and PostgreSQL would then refuse for ever.
        File.Delete(cluster.ProcessFile);
    }

    // An orphan could be used as it is, but nobody would stop it if this service were killed too.
    static async Task StopOrphan(PostgresCluster cluster, Action<string> report)
    {
        if (Leader(cluster) is not { } leader) return;
        report($"An earlier PostgreSQL (process {leader}) is still running: stopping it before a new start.");
        await SystemTool.Try(PostgresAccount.Start("/bin/sh", "-c", "kill -INT \"$0\"", leader.ToString(CultureInfo.InvariantCulture)));
    }

    static int? Leader(PostgresCluster cluster) =>
        File.Exists(cluster.ProcessFile)
        && int.TryParse(File.ReadLines(cluster.ProcessFile).FirstOrDefault(), CultureInfo.InvariantCulture, out var process)
        && At(cluster).Contains(process)
            ? process
            : null;

    static async Task WaitForRest(PostgresCluster cluster)
    {
        var since = Stopwatch.GetTimestamp();
        while (At(cluster).Any())
        {
            if (Stopwatch.GetElapsedTime(since) > Patience)
                throw new PostgresUnavailableException(
                    $"An earlier PostgreSQL (process {At(cluster).FirstOrDefault()}) in {cluster.Data} does not stop. Type: kill -INT {At(cluster).FirstOrDefault()}");
            await Task.Delay(Pause);
        }
    }

    // Each process of PostgreSQL, also one whose leader is dead, works in the data directory.
    static IEnumerable<int> At(PostgresCluster cluster) =>
        from folder in Directory.EnumerateDirectories("/proc")
        let process = int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var number) ? number : 0
        where process > 0 && WorksIn(folder) == cluster.Data
        select process;

    static string? WorksIn(string process)
    {
        try
        {
            return new FileInfo(Path.Combine(process, "cwd")).LinkTarget;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
