using Marten;
using Matchmaking.Deeds;
using Matchmaking.Web;
using Microsoft.Net.Http.Headers;
using Npgsql;

namespace Matchmaking.Attachments;

/// <summary>A file that stands with a record, as it is listed.</summary>
public sealed record AttachmentShown(Guid AttachmentId, string Title, FileKind Kind, long Size, string Hash, DateTimeOffset AttachedAt);

/// <summary>Whether somebody sees a record, as the record's own room judges that.</summary>
public delegate Task<bool> Sees(IQuerySession session);

/// <summary>Lists the files of a record and gives them out to those who see the record.</summary>
public sealed class AttachmentViews(IDocumentStore store, NpgsqlDataSource database)
{
    /// <summary>A file whose title was erased is there no longer.</summary>
    public async Task<IReadOnlyList<AttachmentShown>> Of(Guid recordId)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<AttachedFiles>(AttachedFiles.IdOf(recordId)) is not { Files.IsEmpty: false } attached) return [];
        var titles = (await session.LoadManyAsync<AttachmentTitle>([.. attached.Files.Select(file => file.AttachmentId)])).ToDictionary(title => title.Id);
        return
        [
            .. attached.Files.Where(file => titles.ContainsKey(file.AttachmentId)).Select(file =>
                new AttachmentShown(file.AttachmentId, titles[file.AttachmentId].Title, file.Kind, file.Size, file.Hash, file.At)),
        ];
    }

    public async Task<IResult> List(Guid recordId, Sees sees) =>
        await Seen(sees) ? Results.Json(new Page<AttachmentShown>(await Of(recordId), null), Json.Options) : Problems.Of(Refusal.NotFound);

    /// <summary>The file to be kept, never to be shown in a page: whatever is in it, it runs in nobody's session.</summary>
    public async Task<IResult?> Give(Guid recordId, Guid attachmentId, Sees sees, HttpContext context)
    {
        if (!await Seen(sees)) return null;
        var file = (await Of(recordId)).FirstOrDefault(one => one.AttachmentId == attachmentId);
        if (file is null || await database.ContentOf(attachmentId, context.RequestAborted) is not { } content) return null;
        context.KeepApart();
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(content, FileKinds.TypeOf(file.Kind), NameOf(file), entityTag: new EntityTagHeaderValue($"\"{file.Hash}\""));
    }

    async Task<bool> Seen(Sees sees)
    {
        await using var session = store.QuerySession();
        return await sees(session);
    }

    /// <summary>A title holds what names of files may not.</summary>
    static string NameOf(AttachmentShown file)
    {
        var end = FileKinds.EndOf(file.Kind);
        var name = string.Concat(file.Title.Select(sign => char.IsControl(sign) || "\\/:*?\"<>|".Contains(sign, StringComparison.Ordinal) ? ' ' : sign)).Trim(' ', '.');
        return name.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? name : $"{name}{end}";
    }
}
