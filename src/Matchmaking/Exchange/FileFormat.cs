using Matchmaking.Web;
using Microsoft.Net.Http.Headers;

namespace Matchmaking.Exchange;

/// <summary>The forms in which records come.</summary>
public enum FileFormat
{
    /// <summary>One JSON record a line.</summary>
    JsonLines,

    /// <summary>One record a row, a column for each field.</summary>
    Csv,

    /// <summary>The same in the first sheet of an Excel workbook.</summary>
    Xlsx,

    /// <summary>One record: a form that was filled in off line with Word.</summary>
    Docx,
}

/// <summary>Knows the form of a file by what its sender calls it.</summary>
public static class FileFormats
{
    public const string Known = $"application/x-ndjson, {MediaTypes.Csv}, {MediaTypes.Xlsx} or {MediaTypes.Docx}";

    /// <summary>The format of this content type; null where no format goes by it. Whoever names none sends JSON Lines.</summary>
    public static FileFormat? OfType(string? contentType) => MediaType(contentType) switch
    {
        null or "application/x-ndjson" or "application/ndjson" or "application/jsonl" or "application/x-jsonlines"
            or "application/json" or "text/plain" => FileFormat.JsonLines,
        MediaTypes.Csv or "application/csv" => FileFormat.Csv,
        MediaTypes.Xlsx => FileFormat.Xlsx,
        MediaTypes.Docx => FileFormat.Docx,
        _ => null,
    };

    /// <summary>The format of a file of this name; null where the name does not say.</summary>
    public static FileFormat? OfName(string? name) => Path.GetExtension(name)?.ToLowerInvariant() switch
    {
        ".jsonl" or ".ndjson" or ".json" => FileFormat.JsonLines,
        ".csv" => FileFormat.Csv,
        ".xlsx" => FileFormat.Xlsx,
        ".docx" => FileFormat.Docx,
        _ => null,
    };

    static string? MediaType(string? contentType) => string.IsNullOrWhiteSpace(contentType) ? null
        : MediaTypeHeaderValue.TryParse(contentType, out var type) ? type.MediaType.Value?.ToLowerInvariant()
        : contentType;
}
