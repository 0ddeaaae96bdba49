using System.Net;
using System.Net.NetworkInformation;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Database;
using Npgsql;

namespace Matchmaking.Acceptance.Database;

public sealed class EmbeddedPostgresTests
{
    [Fact]
    public async Task What_was_written_is_there_after_a_stop_and_a_start()
    {
        using var folder = new TemporaryFolder();
        await using (var first = await Cluster.Start(folder)) await Cluster.Write(first.ConnectionString, "a need");
        await using var second = await Cluster.Start(folder);
        Assert.Equal("a need", await Cluster.Read(second.ConnectionString));
    }

    [Fact]
    public async Task A_stop_leaves_no_process_behind()
    {
        using var folder = new TemporaryFolder();
        var postgres = await Cluster.Start(folder);
        await postgres.DisposeAsync();
        Assert.False(RunningProcess.IsAlive(postgres.ProcessNumber));
    }

    [Fact]
    public async Task It_never_runs_as_root()
    {
        using var folder = new TemporaryFolder();
        await using var postgres = await Cluster.Start(folder);
        Assert.NotEqual("0", RunningProcess.Account(postgres.ProcessNumber));
    }

    [Fact]
    public async Task It_listens_on_loopback_only()
    {
        using var folder = new TemporaryFolder();
        await using var postgres = await Cluster.Start(folder);
        var port = new NpgsqlConnectionStringBuilder(postgres.ConnectionString).Port;
        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => listener.Port == port);
        Assert.Equal([IPAddress.Loopback], listeners.Select(listener => listener.Address));
    }

    [Fact]
    public async Task It_lets_nobody_in_without_the_password()
    {
        using var folder = new TemporaryFolder();
        await using var postgres = await Cluster.Start(folder);
        var guess = new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Password = "guess", Pooling = false };
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => Cluster.Read(guess.ConnectionString));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refusal.SqlState);
    }

    [Fact]
    public async Task A_commit_is_on_disk_before_it_is_answered()
    {
        using var folder = new TemporaryFolder();
        await using var postgres = await Cluster.StartDurable(folder);
        Assert.Equal("on on on", await Cluster.Ask(
            postgres.ConnectionString,
            "select current_setting('fsync') || ' ' || current_setting('synchronous_commit') || ' ' || current_setting('full_page_writes')"));
    }

    [Fact]
    public async Task A_start_goes_on_where_the_making_of_the_cluster_was_cut_short()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Under("postgres/data.draft/base"));
        await File.WriteAllTextAsync(folder.Under("postgres/password"), "half a passw", TestContext.Current.CancellationToken);
        await using var postgres = await Cluster.Start(folder);
        await Cluster.Write(postgres.ConnectionString, "a need");
    }

    [Fact]
    public async Task The_data_folder_may_be_reached_through_a_link()
    {
        using var folder = new TemporaryFolder();
        ReachableFolder.Make(folder.Under("real"));
        Directory.CreateSymbolicLink(folder.Under("link"), folder.Under("real"));
        await using (await Cluster.Start(folder.Under("link")))
        {
            Assert.True(Directory.Exists(folder.Under("real/postgres/data")));
        }
    }
}
