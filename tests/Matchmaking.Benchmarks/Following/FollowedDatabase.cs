using Matchmaking.Database;
using Npgsql;

namespace Matchmaking.Benchmarks.Following;

/// <summary>A PostgreSQL of the bench's own that notes when each transaction was committed, and the service on it.</summary>
public sealed class FollowedDatabase : IAsyncDisposable
{
    readonly string folder;
    readonly EmbeddedPostgres postgres;

    FollowedDatabase(string folder, EmbeddedPostgres postgres) => (this.folder, this.postgres) = (folder, postgres);

    public string ConnectionString => postgres.ConnectionString;

    public int Major => postgres.Major;

    public static async Task<FollowedDatabase> Start()
    {
        var folder = Directory.CreateTempSubdirectory("matchmaking-bench").FullName;
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        var data = new DataFolder(Path.Combine(folder, "data"));
        await using (var first = await EmbeddedPostgres.StartAsync(data, Console.Error.WriteLine, CancellationToken.None))
            await NoteCommits(first.ConnectionString);
        return new(folder, await EmbeddedPostgres.StartAsync(data, Console.Error.WriteLine, CancellationToken.None));
    }

    public Task<ServiceProcess> StartService() =>
        ServiceProcess.Start(ConnectionString, ("Matchmaking__Snapshots", Path.Combine(folder, "snapshots")));

    public async ValueTask DisposeAsync()
    {
        await postgres.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    // It holds from the next start.
    static async Task NoteCommits(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var set = source.CreateCommand("alter system set track_commit_timestamp = on");
        await set.ExecuteNonQueryAsync();
    }
}
