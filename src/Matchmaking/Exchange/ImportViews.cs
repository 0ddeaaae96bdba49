using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Exchange;

/// <summary>An import as its address shows it.</summary>
/// <param name="Rows">The records in the file; <paramref name="Read"/> of them have been read so far.</param>
/// <param name="Done">How many of them are in: created, revised, or unchanged.</param>
/// <param name="Refused">The first refused ones; all of them are at <c>refused</c> under this address.</param>
/// <param name="RefusedCount">How many records were refused.</param>
/// <param name="Notices">What the sender should know that is no error, the first ones.</param>
public sealed record ImportShown(
    Guid ImportId, ImportState State, bool DryRun, FileFormat Format, int Rows, int Read, int Done, int Created, int Revised, int Unchanged,
    ImmutableArray<LineRemark> Refused, int RefusedCount, ImmutableArray<LineRemark> Notices, int NoticeCount, string? Failure,
    DateTimeOffset QueuedAt, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt)
{
    public static ImportShown Of(Import import) => new(
        import.Id, import.State, import.DryRun, import.Format, import.Rows, import.Read,
        import.Created + import.Revised + import.Unchanged, import.Created, import.Revised, import.Unchanged,
        import.Refused, import.RefusedLines, import.Notices, import.NoticeCount, import.Failure,
        import.QueuedAt, import.StartedAt, import.FinishedAt);
}

/// <summary>Shows administrators how far imports have come.</summary>
public sealed class ImportViews(IDocumentStore store)
{
    public Task<IResult> Show(Guid importId, Door door) => door.ForAdministrators(async () =>
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Import>(importId) is { } import
            ? Results.Json(ImportShown.Of(import), Json.Options)
            : Problems.Of(Refusal.NotFound);
    });

    public Task<IResult> List(string? cursor, int? take, Door door) => door.ForAdministrators(async () =>
    {
        await using var session = store.QuerySession();
        var imports = await Newest(session.Query<Import>(), Cursor.Read(cursor)).Take(Cursor.Rows(take) + 1).ToListAsync();
        var page = Cursor.Cut(imports, Cursor.Rows(take), import => new Cursor(import.QueuedAt, import.Id));
        return Results.Json(page.Select(ImportShown.Of), Json.Options);
    });

    static IQueryable<Import> Newest(IQueryable<Import> imports, Cursor? from) =>
        (from is null ? imports : imports.Where(i => i.QueuedAt < from.At || (i.QueuedAt == from.At && i.Id.CompareTo(from.Id) < 0)))
        .OrderByDescending(i => i.QueuedAt)
        .ThenByDescending(i => i.Id);

    /// <summary>Everything that was refused, in the order of the file, as many batches at a time as make a page.</summary>
    public Task<IResult> Refused(Guid importId, string? cursor, Door door) => door.ForAdministrators(async () =>
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<Import>(importId) is null) return Problems.Of(Refusal.NotFound);
        var from = int.TryParse(cursor, out var number) ? number : 0;
        var batches = await session.Query<ImportBatch>()
            .Where(batch => batch.ImportId == importId && batch.Number >= from && batch.Refused.Length > 0)
            .OrderBy(batch => batch.Number)
            .Take(2)
            .ToListAsync();
        return Results.Json(
            new Page<LineRemark>([.. batches.Take(1).SelectMany(batch => batch.Refused)], batches.Skip(1).FirstOrDefault()?.Number.ToString()),
            Json.Options);
    });
}
