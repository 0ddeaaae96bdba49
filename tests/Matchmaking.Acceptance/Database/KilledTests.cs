using System.Diagnostics;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Database;

namespace Matchmaking.Acceptance.Database;

public sealed class KilledTests
{
    [Fact]
    public async Task A_killed_PostgreSQL_has_lost_nothing_that_was_answered()
    {
        using var folder = new TemporaryFolder();
        await using (var killed = await Cluster.StartDurable(folder))
        {
            await Cluster.Write(killed.ConnectionString, "a need");
            RunningProcess.Kill(killed.ProcessNumber);
            await killed.Ended;
        }
        await using var next = await Cluster.Start(folder);
        Assert.Equal("a need", await Cluster.Read(next.ConnectionString));
    }

    [Fact]
    public async Task A_killed_service_takes_its_PostgreSQL_along()
    {
        using var folder = new TemporaryFolder();
        using var service = await OwnerProcess.Start(folder.Path);
        service.Kill();
        await RunningProcess.WaitForEnd(service.Postmaster);
        Assert.False(File.Exists(folder.Under("postgres/data/postmaster.pid")));
    }

    [Fact]
    public async Task A_service_started_at_once_after_a_kill_finds_all_that_was_answered()
    {
        using var folder = new TemporaryFolder();
        using var service = await OwnerProcess.Start(folder.Path);
        await Cluster.Write(service.ConnectionString, "a need");
        service.Kill();
        await using var next = await Cluster.Start(folder);
        Assert.Equal("a need", await Cluster.Read(next.ConnectionString));
    }

    [Fact]
    public async Task An_orphaned_PostgreSQL_is_stopped_before_the_next_one_starts()
    {
        using var folder = new TemporaryFolder();
        using var service = await OwnerProcess.Start(folder.Path);
        await Cluster.Write(service.ConnectionString, "a need");
        KillGuardOf(service.Postmaster);
        service.Kill();
        Assert.True(RunningProcess.IsAlive(service.Postmaster));
        await using var next = await Cluster.Start(folder);
        Assert.False(RunningProcess.IsAlive(service.Postmaster));
        Assert.Equal("a need", await Cluster.Read(next.ConnectionString));
    }

    [Fact]
    public async Task The_process_file_of_a_dead_PostgreSQL_does_not_keep_the_next_one_from_starting()
    {
        using var folder = new TemporaryFolder();
        await using (await Cluster.Start(folder)) { }
        // The number is taken again, by a process of the same account that has nothing to do with PostgreSQL.
        using var stranger = Process.Start(PostgresAccount.Start("sleep", "600"))!;
        await WriteProcessFile(folder, stranger.Id);
        await using var next = await Cluster.Start(folder);
        Assert.True(RunningProcess.IsAlive(stranger.Id));
        stranger.Kill();
    }

    static Task WriteProcessFile(TemporaryFolder folder, int process) => File.WriteAllLinesAsync(
        folder.Under("postgres/data/postmaster.pid"),
        [$"{process}", folder.Under("postgres/data"), "1700000000", "5432"],
        TestContext.Current.CancellationToken);

    static void KillGuardOf(int postmaster)
    {
        var guard = RunningProcess.Parent(postmaster);
        var reader = RunningProcess.Children(guard).Single(child => child != postmaster);
        RunningProcess.Kill(guard);
        RunningProcess.Kill(reader);
    }
}
