using Matchmaking.Web;

namespace Matchmaking.Attachments;

/// <summary>The kinds of file that are attached: what people read everywhere, and what runs nothing.</summary>
public enum FileKind
{
    Pdf,
    Docx,
    Xlsx,
    Png,
    Jpeg,
}

/// <summary>Knows the kind of a file by its content; what its sender calls it counts for nothing.</summary>
public static class FileKinds
{
    public const string Accepted = ".pdf,.docx,.xlsx,.png,.jpg,.jpeg";

    /// <summary>The kind of a file that begins and is built like this; null where it is none that is taken.</summary>
    public static FileKind? Of(byte[] file) => file.AsSpan() switch
    {
        var content when content.StartsWith("%PDF-"u8) => FileKind.Pdf,
        var content when content.StartsWith(PngBeginning) => FileKind.Png,
        var content when content.StartsWith(JpegBeginning) => FileKind.Jpeg,
        var content when content.StartsWith("PK"u8) => OfficeFile.KindOf(file),
        _ => null,
    };

    public static string TypeOf(FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Docx => MediaTypes.Docx,
        FileKind.Xlsx => MediaTypes.Xlsx,
        FileKind.Png => "image/png",
        _ => "image/jpeg",
    };

    /// <summary>The end of its name where it is kept as a file.</summary>
    public static string EndOf(FileKind kind) => kind == FileKind.Jpeg ? ".jpg" : $".{kind.ToString().ToLowerInvariant()}";

    static ReadOnlySpan<byte> PngBeginning => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    static ReadOnlySpan<byte> JpegBeginning => [0xFF, 0xD8, 0xFF];
}
