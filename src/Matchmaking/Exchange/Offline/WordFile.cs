using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Matchmaking.Attachments;

namespace Matchmaking.Exchange.Offline;

/// <summary>
/// A Word document from anywhere, opened with care: no larger, no deeper packed and no livelier than a form is. Its parts are found by
/// what names them, for not every program writes them where Word does.
/// </summary>
/// <param name="Mark">What its properties say it is a form of.</param>
public sealed record WordFile(XElement Body, string? Mark)
{
    public const int LargestBytes = 2 * 1024 * 1024;

    const long LargestUnpacked = 40L * 1024 * 1024;
    const int LargestPart = 8 * 1024 * 1024;
    const int MostParts = 500;
    const int MostElements = 100_000;
    const int Deepest = 64;

    /// <exception cref="UnreadableFormException">It is none, or none that is opened here.</exception>
    public static WordFile Open(byte[] file)
    {
        if (file.Length > LargestBytes) throw new UnreadableFormException($"it is larger than {LargestBytes / 1024 / 1024} MB");
        if (file.AsSpan().StartsWith(OldBeginning)) throw new UnreadableFormException($"it is an old Word document or one with a password: save it as .docx, without a password");
        try
        {
            using var archive = Archive(file);
            return Read(archive);
        }
        catch (XmlException wrong)
        {
            throw new UnreadableFormException($"it is damaged, or holds what no form holds", wrong);
        }
    }

    static readonly byte[] OldBeginning = [0xD0, 0xCF, 0x11, 0xE0];
    static readonly Wording NoWord = $"it is no Word document (.docx)";

    static ZipArchive Archive(byte[] file)
    {
        try
        {
            return new ZipArchive(new MemoryStream(file));
        }
        catch (InvalidDataException wrong)
        {
            throw new UnreadableFormException(NoWord, wrong);
        }
    }

    static WordFile Read(ZipArchive archive)
    {
        if (archive.Entries.Count > MostParts || archive.Entries.Sum(part => part.Length) > LargestUnpacked)
            throw new UnreadableFormException($"it unpacks to more than a form holds");
        if (archive.HoldsMacros())
            throw new UnreadableFormException($"it holds macros: save it as a document without macros (.docx)");
        var parts = Part(archive, "_rels/.rels");
        var body = Related(parts, "/officeDocument") is { } main ? Part(archive, main) : null;
        if (body?.Name.LocalName != "document") throw new UnreadableFormException(NoWord);
        return new WordFile(body, Related(parts, "/custom-properties") is { } properties ? MarkIn(Part(archive, properties)) : null);
    }

    /// <summary>Where the relationship of this kind leads; strict documents name the kind by another address with the same end.</summary>
    static string? Related(XElement? parts, string kind) => parts?.Elements()
        .FirstOrDefault(part => part.Attribute("Type")?.Value.EndsWith(kind, StringComparison.Ordinal) == true)?
        .Attribute("Target")?.Value.TrimStart('/');

    static string? MarkIn(XElement? properties) => properties?.Elements()
        .FirstOrDefault(property => property.Attribute("name")?.Value == WordForm.MarkProperty)?.Value;

    static XElement? Part(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } part) return null;
        var content = Unpacked(part);
        Measure(content);
        using var reader = Reader(content);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Before it is held: what is nested a hundred thousand deep is small, and slow to walk through.</summary>
    static void Measure(byte[] content)
    {
        using var reader = Reader(content);
        for (var elements = 0; reader.Read();)
            if (reader.Depth > Deepest || (reader.NodeType is XmlNodeType.Element && ++elements > MostElements))
                throw new UnreadableFormException($"it is built of more than a form holds");
    }

    static XmlReader Reader(byte[] content) =>
        XmlReader.Create(new MemoryStream(content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });

    /// <summary>What the directory of an archive says of sizes need not be true.</summary>
    static byte[] Unpacked(ZipArchiveEntry part)
    {
        using var packed = part.Open();
        using var unpacked = new MemoryStream();
        var piece = new byte[64 * 1024];
        while (packed.Read(piece) is > 0 and var read)
        {
            unpacked.Write(piece, 0, read);
            if (unpacked.Length > LargestPart) throw new UnreadableFormException($"it unpacks to more than a form holds");
        }
        return unpacked.ToArray();
    }
}
