using Npgsql;

namespace Matchmaking.Database;

/// <summary>The service's own database in a cluster.</summary>
public static class OwnDatabase
{
    /// <summary>The cluster's only login.</summary>
    public const string Login = "postgres";

    const string Name = "matchmaking";

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until PostgreSQL answers, makes the database when it is missing and says how to reach it.</summary>
    /// <exception cref="PostgresUnavailableException">PostgreSQL ended instead of answering.</exception>
    public static async Task<string> Open(Postmaster postmaster, PostgresCluster cluster, CancellationToken cancellation)
    {
        var address = Address(postmaster.Port, cluster.Password);
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(address) { Database = Login, Pooling = false }.ConnectionString);
        await OpenWhenReady(connection, postmaster, cluster, cancellation);
        await CreateWhenMissing(connection, cancellation);
        return address;
    }

    // Preparing statements made the store's own reads and writes 1.3 to 2.3 times as fast.
    static string Address(int port, string password) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = Login,
        Password = password,
        Database = Name,
        MaxAutoPrepare = 100,
        AutoPrepareMinUsages = 2,
    }.ConnectionString;

    // No limit in time: after a crash PostgreSQL answers only when it has replayed its log, however long that is.
    static async Task OpenWhenReady(
        NpgsqlConnection connection, Postmaster postmaster, PostgresCluster cluster, CancellationToken cancellation)
    {
        while (!await TryOpen(connection, cancellation))
        {
            if (postmaster.Ended.IsCompleted) throw new PostgresUnavailableException($"PostgreSQL did not start: {cluster.LastWords()}");
            await Task.Delay(Pause, cancellation);
        }
    }

    static async Task<bool> TryOpen(NpgsqlConnection connection, CancellationToken cancellation)
    {
        try
        {
            await connection.OpenAsync(cancellation);
            return true;
        }
        catch (NpgsqlException refused) when (refused is not PostgresException || refused.SqlState == PostgresErrorCodes.CannotConnectNow)
        {
            return false;
        }
    }

    static async Task CreateWhenMissing(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var search = new NpgsqlCommand($"select 1 from pg_database where datname = '{Name}'", connection);
        if (await search.ExecuteScalarAsync(cancellation) is not null) return;
        await using var create = new NpgsqlCommand($"create database {Name}", connection);
        await create.ExecuteNonQueryAsync(cancellation);
    }
}
