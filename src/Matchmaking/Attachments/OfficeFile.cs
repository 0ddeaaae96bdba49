using System.IO.Compression;
using System.Text;

namespace Matchmaking.Attachments;

/// <summary>Tells a Word document and a workbook from other archives by the list of their parts; one with macros is neither.</summary>
static class OfficeFile
{
    const int MostParts = 5000;

    /// <summary>No list of parts is longer; an archive that says so is none of ours, and is not unpacked to find out.</summary>
    const int LongestList = 512 * 1024;

    public static FileKind? KindOf(byte[] file)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file));
            if (archive.Entries.Count > MostParts || archive.HoldsMacros() || archive.GetEntry("[Content_Types].xml") is not { } list) return null;
            var parts = Beginning(list);
            return parts.Contains("wordprocessingml.document.main+xml", StringComparison.Ordinal) ? FileKind.Docx
                : parts.Contains("spreadsheetml.sheet.main+xml", StringComparison.Ordinal) ? FileKind.Xlsx
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public static bool HoldsMacros(this ZipArchive archive) =>
        archive.Entries.Any(part => part.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));

    static string Beginning(ZipArchiveEntry list)
    {
        using var packed = list.Open();
        var text = new byte[LongestList];
        return Encoding.UTF8.GetString(text, 0, packed.ReadAtLeast(text, text.Length, throwOnEndOfStream: false));
    }
}
