using Npgsql;

namespace Matchmaking.Database;

/// <summary>A PostgreSQL of the service's own: one durable cluster in one folder, on loopback, stopped with the service.</summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    readonly ServiceLock heldLock;
    readonly Postmaster postmaster;

    EmbeddedPostgres(ServiceLock heldLock, Postmaster postmaster, PostgresBinaries binaries, string connectionString)
    {
        this.heldLock = heldLock;
        this.postmaster = postmaster;
        Major = binaries.Major;
        Origin = binaries.Origin;
        ConnectionString = connectionString;
    }

    /// <summary>Opens the database `matchmaking`, as the cluster's only login.</summary>
    public string ConnectionString { get; }

    /// <summary>Where the binaries came from, in words for a person.</summary>
    public string Origin { get; }

    /// <summary>The major version of PostgreSQL, such as 15.</summary>
    public int Major { get; }

    /// <summary>The process to look for in a list of processes; it changes with every start.</summary>
    public int ProcessNumber => postmaster.ProcessNumber;

    /// <summary>Completes when PostgreSQL has ended, by whatever cause.</summary>
    public Task Ended => postmaster.Ended;

    /// <summary>Starts the cluster in the folder, made when it is missing; says on <paramref name="report"/> what it does.</summary>
    /// <exception cref="PostgresUnavailableException">It cannot start, and the message says what to do about it.</exception>
    public static Task<EmbeddedPostgres> StartAsync(DataFolder folder, Action<string> report, CancellationToken cancellation) =>
        StartAsync(new PostgresSettings(folder), report, cancellation);

    /// <summary>The same, with the places to search for binaries and the durability chosen by the caller.</summary>
    /// <exception cref="PostgresUnavailableException">It cannot start, and the message says what to do about it.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(PostgresSettings settings, Action<string> report, CancellationToken cancellation)
    {
        if (!OperatingSystem.IsLinux())
            throw new PostgresUnavailableException("The service brings its own PostgreSQL on Linux only. Set ConnectionStrings__Matchmaking to one of yours.");
        await settings.Folder.Prepare();
        var heldLock = ServiceLock.Take(settings.Folder);
        try
        {
            return await Start(settings, heldLock, report, cancellation);
        }
        catch
        {
            heldLock.Dispose();
            throw;
        }
    }

    static async Task<EmbeddedPostgres> Start(
        PostgresSettings settings, ServiceLock heldLock, Action<string> report, CancellationToken cancellation)
    {
        var cluster = PostgresCluster.In(settings.Folder);
        var binaries = await settings.Search.Find(cluster.Major, report);
        report($"PostgreSQL {binaries.Major}, {binaries.Origin}, with its data in {settings.Folder.Path}.");
        await cluster.Prepare(binaries, settings.Durable);
        await LeftBehind.Clear(cluster, report);
        var postmaster = await Postmaster.Start(cluster, binaries, settings.Durable, cancellation);
        return new EmbeddedPostgres(heldLock, postmaster, binaries, await Open(postmaster, cluster, cancellation));
    }

    static async Task<string> Open(Postmaster postmaster, PostgresCluster cluster, CancellationToken cancellation)
    {
        try
        {
            return await OwnDatabase.Open(postmaster, cluster, cancellation);
        }
        catch
        {
            await postmaster.Stop();
            throw;
        }
    }

    /// <summary>Stops PostgreSQL and waits until all is on disk.</summary>
    public async ValueTask DisposeAsync()
    {
        using (heldLock)
        {
            await postmaster.Stop();
            using var pool = new NpgsqlConnection(ConnectionString);
            NpgsqlConnection.ClearPool(pool);
        }
    }
}
