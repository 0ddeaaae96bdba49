using Npgsql;

namespace Matchmaking.Loading;

/// <summary>The right to load, which one node has at a time; it ends with its connection, so a crash gives it back.</summary>
public sealed class LoadTurn : IAsyncDisposable
{
    const long FirstLoad = 0x6C6F6164;

    readonly NpgsqlConnection connection;

    LoadTurn(NpgsqlConnection connection) => this.connection = connection;

    public static async Task<LoadTurn> Take(NpgsqlDataSource database, CancellationToken cancellation)
    {
        var connection = await database.OpenConnectionAsync(cancellation);
        await using var take = new NpgsqlCommand($"select pg_advisory_lock({FirstLoad})", connection) { CommandTimeout = 0 };
        await take.ExecuteNonQueryAsync(cancellation);
        return new LoadTurn(connection);
    }

    public async ValueTask DisposeAsync()
    {
        await using (var give = new NpgsqlCommand($"select pg_advisory_unlock({FirstLoad})", connection))
            await give.ExecuteNonQueryAsync();
        await connection.DisposeAsync();
    }
}
