using Matchmaking.Exchange.Offline;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Matchmaking.Exchange;

/// <summary>A file that a request brings, as its body or as the first file of a form, not read yet.</summary>
public sealed record Upload(FileFormat Format, Stream File)
{
    /// <summary>Larger files are to be sent in parts; each part is an import of its own.</summary>
    public const long LargestBytes = 200L * 1024 * 1024;

    /// <summary>Opens it; null where its form is none that the service reads.</summary>
    public static async Task<Upload?> Open(HttpRequest request, CancellationToken cancellation)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = LargestBytes;
        return Boundary(request) is { } boundary
            ? await FirstFile(new MultipartReader(boundary, request.Body), cancellation)
            : FileFormats.OfType(request.ContentType) is { } format ? new Upload(format, request.Body) : null;
    }

    /// <summary>Its records, one by one, as they arrive.</summary>
    public IAsyncEnumerable<NumberedText> Read(OfflineReader forms, CancellationToken cancellation) => Format switch
    {
        FileFormat.Csv => CsvFile.Read(File, cancellation),
        FileFormat.Xlsx => SpreadsheetFile.Read(File, cancellation),
        FileFormat.Docx => OfflineFile.Read(File, forms, cancellation),
        _ => JsonLinesFile.Read(File, cancellation),
    };

    static string? Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;

    static async Task<Upload?> FirstFile(MultipartReader form, CancellationToken cancellation)
    {
        while (await form.ReadNextSectionAsync(cancellation) is { } section)
            if (section.GetContentDispositionHeader() is { } part && part.IsFileDisposition())
                return FormatOf(part, section.ContentType) is { } format ? new Upload(format, section.Body) : null;
        return null;
    }

    /// <summary>The file's name says more than the type that a browser guesses.</summary>
    static FileFormat? FormatOf(ContentDispositionHeaderValue part, string? contentType) =>
        FileFormats.OfName(HeaderUtilities.RemoveQuotes(part.FileName).Value) ?? FileFormats.OfType(contentType);
}
