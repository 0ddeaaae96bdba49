using System.Diagnostics;
using Matchmaking.Database;
using Matchmaking.Matching;
using Npgsql;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>
/// A PostgreSQL of the bench's own, set so that nothing but the query counts: all of it in shared memory, one process a query as the engine
/// has one thread, no compiling of a query that is asked once a need.
/// </summary>
public sealed class PostgresSide : IAsyncDisposable
{
    /// <summary>What differs from the settings that PostgreSQL is made with.</summary>
    public static readonly IReadOnlyList<string> Settings =
    [
        "shared_buffers = '3GB'",
        "work_mem = '256MB'",
        "maintenance_work_mem = '512MB'",
        "effective_cache_size = '6GB'",
        "random_page_cost = 1.1",
        "jit = off",
        "max_parallel_workers_per_gather = 0",
        "max_wal_size = '4GB'",
        "autovacuum = off",
    ];

    private readonly string folder;
    private readonly EmbeddedPostgres postgres;

    private PostgresSide(string folder, EmbeddedPostgres postgres) => (this.folder, this.postgres) = (folder, postgres);

    public int Major => postgres.Major;

    public static async Task<PostgresSide> Start()
    {
        var folder = Directory.CreateTempSubdirectory("matchmaking-bench").FullName;
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        var data = new DataFolder(Path.Combine(folder, "data"));
        await using (var first = await EmbeddedPostgres.StartAsync(data, Console.Error.WriteLine, CancellationToken.None))
            await Set(first.ConnectionString);
        return new(folder, await EmbeddedPostgres.StartAsync(data, Console.Error.WriteLine, CancellationToken.None));
    }

    /// <summary>Loads the offers; takes as long as it takes, and says how long.</summary>
    public async Task<(SqlRanking Ranking, double LoadMs)> Load(MadeUpRecords records, int offers, OfferTexts texts, FacetNumbers numbers)
    {
        var began = Stopwatch.GetTimestamp();
        var connection = new NpgsqlConnection(postgres.ConnectionString);
        await connection.OpenAsync();
        var ranking = await SqlRanking.Over(connection, numbers);
        await ranking.Load(Enumerable.Range(0, offers).Select(records.Offer));
        await ranking.LoadTexts(Enumerable.Range(0, offers).Select(place => (place, texts[place].ToArray())));
        await ranking.Index();
        return (ranking, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }

    public async ValueTask DisposeAsync()
    {
        await postgres.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    // The superuser of a cluster that is made anew each run; the settings hold from the next start.
    private static async Task Set(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        foreach (var setting in Settings)
        {
            await using var set = source.CreateCommand($"alter system set {setting}");
            await set.ExecuteNonQueryAsync();
        }
    }
}
