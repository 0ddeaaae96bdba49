using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Exchange.Offline;
using Matchmaking.Participants;
using Matchmaking.Web;

namespace Matchmaking.Exchange;

/// <summary>Where administrators hand in files of many records, and follow how far they are.</summary>
public sealed class ImportPages(IDocumentStore store, ImportReception reception, OfflineReader forms)
{
    public const string Place = "/administration/imports";

    const int ShownLast = 20;

    public Task<IResult> List(Visit visit) => visit.ForAdministrators(async () =>
    {
        await using var session = store.QuerySession();
        var last = await session.Query<Import>().OrderByDescending(import => import.QueuedAt).Take(ShownLast).ToListAsync();
        return visit.Show<ImportsPage>(new { Last = last, By = await session.NamesOf(last.Select(import => import.By)) });
    });

    public Task<IResult> Show(Guid importId, Visit visit) => visit.ForAdministrators(async () =>
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<Import>(importId) is not { } import) return Pages.NotFound();
        return visit.Show<ImportPage>(new { Import = import, By = await session.NamesOf([import.By]) });
    });

    public async Task<IResult> HandIn(PostedForm form, Visit visit, CancellationToken cancellation)
    {
        // Nothing of a file is taken in for who may not have it read.
        if (visit.Actor is not { IsAdministrator: true }) return await visit.ForAdministrators(() => List(visit));
        if (form.File("file") is not { } file) return await Refused($"choose a file", form, visit);
        if (FileFormats.OfName(file.FileName) is not { } format) return await Refused($"is none of the files that are read here: .xlsx, .csv, .jsonl or .docx", form, visit);
        var importId = Guid.CreateVersion7(visit.Now);
        try
        {
            await using var content = file.OpenReadStream();
            var taken = await reception.Take(importId, new Upload(format, content).Read(forms, cancellation), cancellation);
            return await form.Do(
                "import",
                act => new QueueImport(importId, form.Ticked("dryRun"), format, taken.Rows, taken.Batches, act),
                answer => $"{Place}/{answer.RecordId}",
                () => List(visit));
        }
        catch (Exception wrong) when (UnreadableFiles.Why(wrong) is { } why)
        {
            return await Refused(why, form, visit);
        }
    }

    public Task<IResult> Follow(Guid importId, HttpContext context, Visit visit, IHostApplicationLifetime service) => visit.ForAdministrators(async () =>
        await Find(importId, context.RequestAborted) is null
            ? Pages.NotFound()
            : await ProgressStream.Tell(context, service, async cancellation =>
                await Find(importId, cancellation) is { IsFinished: false } import ? Said(import, visit) : null));

    /// <summary>All that was refused, for whoever puts the file right.</summary>
    public Task<IResult> Refused(Guid importId, Visit visit, CancellationToken cancellation) => visit.ForAdministrators(async () =>
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<Import>(importId, cancellation) is null) return Pages.NotFound();
        var batches = session.Query<ImportBatch>().Where(batch => batch.ImportId == importId && batch.Refused.Length > 0).OrderBy(batch => batch.Number);
        return Results.File(RefusedLines.Csv((await batches.ToListAsync(cancellation)).SelectMany(batch => batch.Refused)), MediaTypes.Csv, $"refused-{importId:n}.csv");
    });

    async Task<Import?> Find(Guid importId, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Import>(importId, cancellation);
    }

    static ProgressSaid Said(Import import, Visit visit) =>
        new(import.Read, import.Rows, visit.Texts.Of("progress.running", import.Read, import.Rows), visit.Texts["imports.reading"]);

    Task<IResult> Refused(Wording why, PostedForm form, Visit visit)
    {
        visit.Attempt = new Attempt("import", form, Refusal.Invalid("file", why));
        return List(visit);
    }
}
