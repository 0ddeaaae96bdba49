using Marten;
using Matchmaking.Vocabularies;
using Wolverine;
using Wolverine.ErrorHandling;
using Wolverine.Runtime;
using Wolverine.Runtime.Handlers;

namespace Matchmaking.Exchange;

/// <summary>Reads the next batch of an import.</summary>
public sealed record RunImportBatch(Guid ImportId, int Number);

/// <summary>
/// One transaction a batch: its events, the import's checkpoint and the message for the next batch are saved together or
/// not at all, so a crash loses nothing and a message that comes twice does nothing.
/// </summary>
public static class RunImportBatchHandler
{
    public static async Task<RunImportBatch?> Handle(
        RunImportBatch command, IDocumentSession session, Vocabulary vocabulary, TimeProvider time, CancellationToken cancellation)
    {
        await session.WaitForOtherImports(cancellation);
        var import = await session.LoadAsync<Import>(command.ImportId, cancellation);
        if (import is null || import.IsFinished || import.NextBatch != command.Number) return null;
        var batch = await session.LoadAsync<ImportBatch>(ImportBatch.IdOf(import.Id, command.Number), cancellation);
        var lines = batch!.Read(vocabulary);
        var ground = await ImportGround.Of(lines, session, cancellation);
        var after = session.Save(import, batch, BatchReading.Of(lines, ground, import.By, time.GetUtcNow()), time.GetUtcNow());
        return after.IsFinished ? null : new RunImportBatch(after.Id, after.NextBatch);
    }

    /// <summary>A batch that cannot be saved after some patience ends the import with a reason; what is in stays in.</summary>
    public static void Configure(HandlerChain chain) => chain
        .OnException<Exception>()
        .RetryWithCooldown(TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20))
        .Then.MoveToErrorQueue()
        .And((wolverine, failed, why) => new MessageBus(wolverine).PublishAsync(
            new FailImport(((RunImportBatch)failed.Envelope!.Message!).ImportId, why.Message)));

    static Import Save(this IDocumentSession session, Import import, ImportBatch batch, BatchOutcome outcome, DateTimeOffset now)
    {
        if (!import.DryRun) session.Append(outcome);
        session.Keep(batch.After(outcome));
        var after = import.After(outcome, now);
        session.Store(after);
        return after;
    }

    static void Append(this IDocumentSession session, BatchOutcome outcome)
    {
        foreach (var stream in outcome.Streams)
        {
            if (stream.IsNew) session.Events.StartStream(stream.Of, stream.StreamId, stream.Events.AsEnumerable());
            else session.Events.Append(stream.StreamId, stream.Events.AsEnumerable());
        }
    }

    static void Keep(this IDocumentSession session, ImportBatch batch)
    {
        if (batch.SaysSomething) session.Store(batch);
        else session.Delete(batch);
    }
}
