using Marten;
using Npgsql;

namespace Matchmaking.Exchange;

/// <summary>
/// Lets one batch at a time be read, over all nodes and imports: two files that bring the same record or organization then
/// meet it one after the other, and what is the same the second time stays the same.
/// </summary>
public static class OneAtATime
{
    const long Imports = 0x696D706F7274;

    /// <summary>Holds until the transaction ends.</summary>
    public static async Task WaitForOtherImports(this IDocumentSession session, CancellationToken cancellation)
    {
        await session.BeginTransactionAsync(cancellation);
        await using var take = new NpgsqlCommand($"select pg_advisory_xact_lock({Imports})", session.Connection);
        await take.ExecuteNonQueryAsync(cancellation);
    }
}
