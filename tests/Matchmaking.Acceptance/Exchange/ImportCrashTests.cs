using System.Text;
using Marten;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Exchange;
using Matchmaking.Needs;
using Matchmaking.Vocabularies;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Acceptance.Exchange;

/// <summary>What a crash leaves of an import, with the handler's transactions taken one by one.</summary>
public sealed class ImportCrashTests(Stage stage) : IClassFixture<Stage>
{
    static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_batch_that_is_not_saved_is_read_again_as_if_never_begun()
    {
        var importId = await TakesIn(Needs("unsaved", 250));
        await using (var session = stage.Service.Store.LightweightSession()) await Run(importId, 0, session);
        Assert.Equal(0, await Count("unsaved"));
        await RunToTheEnd(importId);
        Assert.Equal(250, await Count("unsaved"));
    }

    [Fact]
    public async Task A_batch_that_is_handled_twice_is_read_once()
    {
        var importId = await TakesIn(Needs("doubled", 250));
        await RunAndSave(importId, 0);
        var events = await stage.Service.Events();
        Assert.Null(await RunAndSave(importId, 0));
        Assert.Equal(events, await stage.Service.Events());
        await RunToTheEnd(importId);
        Assert.Equal((250, 250), ((await Import(importId)).Created, await Count("doubled")));
    }

    [Fact]
    public async Task Two_imports_of_the_same_file_at_once_make_each_record_once()
    {
        var file = Needs("at-once", 250);
        var imports = await Task.WhenAll(TakesIn(file), TakesIn(file));
        await Task.WhenAll(imports.Select(RunToTheEnd));
        var both = await Task.WhenAll(imports.Select(Import));
        Assert.Equal((250, 250), (both.Sum(import => import.Created), both.Sum(import => import.Unchanged)));
        Assert.Equal(250, await Count("at-once"));
    }

    [Fact]
    public async Task Lines_are_gone_once_they_are_read()
    {
        var importId = await TakesIn(Needs("gone", 250));
        await RunToTheEnd(importId);
        await using var session = stage.Service.Store.QuerySession();
        Assert.False(await session.Query<ImportBatch>().AnyAsync(batch => batch.ImportId == importId, Now));
    }

    async Task<Guid> TakesIn(string file)
    {
        var importId = Guid.CreateVersion7();
        var lines = JsonLinesFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(file)), Now);
        var taken = await stage.Service.Services.GetRequiredService<ImportReception>().Take(importId, lines, Now);
        await using var session = stage.Service.Store.LightweightSession();
        var act = new Act(Actor.System("tests"), DateTimeOffset.UnixEpoch);
        await QueueImportHandler.Handle(new QueueImport(importId, false, FileFormat.JsonLines, taken.Rows, taken.Batches, act), session);
        await session.SaveChangesAsync(Now);
        return importId;
    }

    async Task RunToTheEnd(Guid importId)
    {
        while (await Import(importId) is { IsFinished: false } import) await RunAndSave(importId, import.NextBatch);
    }

    async Task<RunImportBatch?> RunAndSave(Guid importId, int number)
    {
        await using var session = stage.Service.Store.LightweightSession();
        var next = await Run(importId, number, session);
        await session.SaveChangesAsync(Now);
        return next;
    }

    static Task<RunImportBatch?> Run(Guid importId, int number, IDocumentSession session) =>
        RunImportBatchHandler.Handle(new RunImportBatch(importId, number), session, Vocabulary.Load(), TimeProvider.System, Now);

    async Task<Import> Import(Guid importId)
    {
        await using var session = stage.Service.Store.QuerySession();
        return (await session.LoadAsync<Import>(importId, Now))!;
    }

    async Task<int> Count(string prefix)
    {
        await using var session = stage.Service.Store.QuerySession();
        return await session.Query<Need>().CountAsync(need => need.Provenance!.Reference.StartsWith(prefix), Now);
    }

    static string Needs(string prefix, int count) => string.Join(
        '\n', Enumerable.Range(0, count).Select(number => Some.Need().Line("need", $"{prefix}-{number}").ToJsonString()));
}
