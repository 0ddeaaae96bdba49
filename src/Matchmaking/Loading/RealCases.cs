using System.Security.Cryptography;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Exchange;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Loading;

/// <summary>Imports the real cases that the product brings along, the way any file comes in.</summary>
public static class RealCases
{
    /// <summary>The same file is the same import, so that a start after a crash goes on where the last one stopped.</summary>
    public static async Task Load(IServiceProvider services, TimeProvider time, IProgress<LoadStep> progress, CancellationToken cancellation)
    {
        var store = services.GetRequiredService<IDocumentStore>();
        var importId = StableId.Of("import", "real-cases", Convert.ToHexStringLower(await Hash(cancellation)));
        if (await Import(importId, store, cancellation) is null)
            await Queue(importId, services.GetRequiredService<ImportReception>(), store, time, cancellation);
        while (await Import(importId, store, cancellation) is { IsFinished: false } import)
        {
            progress.Report(new LoadStep("Real cases", import.Read, import.Rows));
            await RunBatch(import, store, services.GetRequiredService<Vocabulary>(), time, cancellation);
        }
        if (await Import(importId, store, cancellation) is { } done) progress.Report(new LoadStep("Real cases", done.Read, done.Rows));
    }

    static async Task<Import?> Import(Guid importId, IDocumentStore store, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Import>(importId, cancellation);
    }

    static async Task Queue(Guid importId, ImportReception reception, IDocumentStore store, TimeProvider time, CancellationToken cancellation)
    {
        await using var file = Open();
        var taken = await reception.Take(importId, JsonLinesFile.Read(file, cancellation), cancellation);
        var act = new Act(Actor.System("import"), time.GetUtcNow());
        await using var session = store.LightweightSession();
        await QueueImportHandler.Handle(new QueueImport(importId, false, FileFormat.JsonLines, taken.Rows, taken.Batches, act), session);
        await session.SaveChangesAsync(cancellation);
    }

    static async Task RunBatch(Import import, IDocumentStore store, Vocabulary vocabulary, TimeProvider time, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await RunImportBatchHandler.Handle(new RunImportBatch(import.Id, import.NextBatch), session, vocabulary, time, cancellation);
        await session.SaveChangesAsync(cancellation);
    }

    static async Task<byte[]> Hash(CancellationToken cancellation)
    {
        await using var file = Open();
        return await SHA256.HashDataAsync(file, cancellation);
    }

    static Stream Open() => typeof(RealCases).Assembly.GetManifestResourceStream("Exchange.real-cases.jsonl")!;
}
