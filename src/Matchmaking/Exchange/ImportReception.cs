using Marten;
using Npgsql;
using SessionOptions = Marten.Services.SessionOptions;

namespace Matchmaking.Exchange;

/// <summary>How many records of a file were taken in, in how many batches.</summary>
public sealed record TakenIn(int Rows, int Batches);

/// <summary>
/// Takes a file in as it arrives, batch by batch, so that no file is ever in memory as a whole. A file that breaks off
/// leaves nothing: its batches are one transaction.
/// </summary>
public sealed class ImportReception(IDocumentStore store, NpgsqlDataSource database)
{
    public async Task<TakenIn> Take(Guid importId, IAsyncEnumerable<NumberedText> lines, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var session = store.LightweightSession(SessionOptions.ForTransaction(transaction));
        var taken = new TakenIn(0, 0);
        await foreach (var batch in lines.InBatches(cancellation))
        {
            session.Store(ImportBatch.Of(importId, taken.Batches, batch));
            await session.SaveChangesAsync(cancellation);
            taken = new TakenIn(taken.Rows + batch.Length, taken.Batches + 1);
        }
        await transaction.CommitAsync(cancellation);
        return taken;
    }
}
