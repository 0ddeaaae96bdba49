using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Exchange.Offline;

namespace Matchmaking.Exchange;

/// <summary>Takes in what an administrator sends, and answers where its import can be followed.</summary>
public sealed class Uploading(ImportReception reception, OfflineReader forms)
{
    public Task<IResult> Take(HttpRequest request, bool dryRun, Door door, CancellationToken cancellation) => door.ForAdministrators(async () =>
    {
        if (request.ContentLength > Upload.LargestBytes) return TooLarge;
        try
        {
            return await Upload.Open(request, cancellation) is { } upload ? await Take(upload, dryRun, door, cancellation) : UnknownFormat;
        }
        catch (BadHttpRequestException wrong) when (wrong.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge;
        }
        catch (Exception wrong) when (UnreadableFiles.Why(wrong) is { } why)
        {
            return Problems.Of(Refusal.Invalid("file", why));
        }
    });

    async Task<IResult> Take(Upload upload, bool dryRun, Door door, CancellationToken cancellation)
    {
        var importId = Guid.CreateVersion7(door.Now);
        var taken = await reception.Take(importId, upload.Read(forms, cancellation), cancellation);
        return await Queue(importId, upload.Format, taken, dryRun, door);
    }

    static Task<IResult> Queue(Guid importId, FileFormat format, TakenIn taken, bool dryRun, Door door) => door.Do(
        act => new QueueImport(importId, dryRun, format, taken.Rows, taken.Batches, act),
        [],
        answer => Task.FromResult(Results.Accepted($"/api/imports/{answer.RecordId}", new { importId = answer.RecordId })));

    static readonly IResult TooLarge =
        Problems.TooLarge($"A file may hold {Upload.LargestBytes / 1024 / 1024} MB; send a larger one in parts.");

    static readonly IResult UnknownFormat = Problems.UnknownFormat($"Send {FileFormats.Known}.");
}
