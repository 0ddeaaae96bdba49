using Matchmaking.Database;

namespace Matchmaking.Benchmarks;

/// <summary>A PostgreSQL of the bench's own, in a folder that goes with it.</summary>
public sealed class BenchPostgres : IAsyncDisposable
{
    readonly string folder;

    BenchPostgres(string folder, EmbeddedPostgres cluster) => (this.folder, Cluster) = (folder, cluster);

    public EmbeddedPostgres Cluster { get; }

    public static async Task<BenchPostgres> Start()
    {
        var folder = Directory.CreateTempSubdirectory("matchmaking-bench").FullName;
        // PostgreSQL runs as somebody else where the bench is run by root.
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        return new(folder, await EmbeddedPostgres.StartAsync(new DataFolder(Path.Combine(folder, "data")), Console.Error.WriteLine, CancellationToken.None));
    }

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
