using System.Globalization;
using Matchmaking.Web;
using Microsoft.AspNetCore.Mvc;

namespace Matchmaking.Attachments.Arriving;

/// <summary>
/// Files that are sent piece by piece, by the tus protocol 1.0 (creation, termination): what has arrived stays when a line breaks, and
/// the sender goes on from there.
/// </summary>
public static class ArrivingRoutes
{
    public const string Path = "/arriving-files";

    const string Version = "1.0.0";
    const string PieceType = "application/offset+octet-stream";

    public static void MapArrivingFiles(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapPages(Path);
        files.MapPost("", Begin);
        files.MapMethods("/{fileId:guid}", [HttpMethods.Head], Tell);
        files.MapPatch("/{fileId:guid}", Take).WithMetadata(new RequestSizeLimitAttribute(SentFile.LargestRequest));
        files.MapDelete("/{fileId:guid}", (Guid fileId, Visit visit, ArrivingFiles files, HttpContext context) => Of(visit, context, async personId =>
            Status(context, await files.End(fileId, personId) ? StatusCodes.Status204NoContent : StatusCodes.Status404NotFound)));
    }

    static Task<IResult> Begin(Visit visit, ArrivingFiles files, HttpContext context) => Of(visit, context, async personId =>
    {
        if (Number(context, "Upload-Length") is not { } length) return Status(context, StatusCodes.Status400BadRequest);
        if (length > SentFile.LargestBytes) return Status(context, StatusCodes.Status413PayloadTooLarge);
        var fileId = Guid.CreateVersion7(visit.Now);
        await files.Begin(fileId, personId, length, visit.Now);
        context.Response.Headers.Location = visit.To($"{Path}/{fileId}");
        return Status(context, StatusCodes.Status201Created);
    });

    static Task<IResult> Tell(Guid fileId, Visit visit, ArrivingFiles files, HttpContext context) => Of(visit, context, async personId =>
    {
        if (await files.Find(fileId, personId) is not { } file) return Status(context, StatusCodes.Status404NotFound);
        context.Response.Headers["Upload-Length"] = $"{file.Length}";
        return Status(context, StatusCodes.Status200OK, file.Offset);
    });

    static Task<IResult> Take(Guid fileId, Visit visit, ArrivingFiles files, HttpContext context) => Of(visit, context, async personId =>
    {
        if (context.Request.ContentType != PieceType) return Status(context, StatusCodes.Status415UnsupportedMediaType);
        if (await files.Find(fileId, personId) is not { } file) return Status(context, StatusCodes.Status404NotFound);
        if (Number(context, "Upload-Offset") != file.Offset) return Status(context, StatusCodes.Status409Conflict, file.Offset);
        var piece = await Arrived(context, file.Length - file.Offset);
        return await files.Add(fileId, personId, file.Offset, piece)
            ? Status(context, StatusCodes.Status204NoContent, file.Offset + piece.Length)
            : Status(context, StatusCodes.Status409Conflict);
    });

    /// <summary>As much as there is room for; what came before the line broke is kept.</summary>
    static async Task<byte[]> Arrived(HttpContext context, long room)
    {
        using var arrived = new MemoryStream();
        var part = new byte[16 * 1024];
        try
        {
            while (arrived.Length < room && await context.Request.Body.ReadAsync(part, context.RequestAborted) is > 0 and var read)
                arrived.Write(part, 0, (int)Math.Min(read, room - arrived.Length));
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException)
        {
            return arrived.ToArray();
        }
        return arrived.ToArray();
    }

    /// <summary>A header that no form sends says that a script of ours asks; a page elsewhere may not send it.</summary>
    static async Task<IResult> Of(Visit visit, HttpContext context, Func<Guid, Task<IResult>> answer)
    {
        if (visit.Actor.PersonId is not { } personId) return Status(context, StatusCodes.Status401Unauthorized);
        return context.Request.Headers["Tus-Resumable"] == Version
            ? await answer(personId)
            : Status(context, StatusCodes.Status412PreconditionFailed);
    }

    static long? Number(HttpContext context, string header) =>
        long.TryParse(context.Request.Headers[header], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    static IResult Status(HttpContext context, int status, long? offset = null)
    {
        var headers = context.Response.Headers;
        headers["Tus-Resumable"] = Version;
        if (offset is { } arrived) headers["Upload-Offset"] = $"{arrived}";
        headers.CacheControl = "no-store";
        return Results.StatusCode(status);
    }
}
