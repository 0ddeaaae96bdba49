using System.Formats.Tar;
using System.IO.Compression;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Browser.Driving;

/// <summary>The Chromium without windows that npm restored, unpacked once, with the libraries that it brings along.</summary>
public static class RestoredChromium
{
    static readonly string Packed = Checkout.PathOf("tests/Matchmaking.Browser/node_modules/@sparticuz/chromium/bin");
    static readonly string Folder = Checkout.PathOf("artifacts/chromium");

    public static Chromium Unpack()
    {
        var program = Path.Combine(Folder, "chromium");
        if (!File.Exists(program)) Fill(program);
        return new Chromium(program, Surroundings(), "npm");
    }

    /// <summary>The program comes last and at once, so that a run that was cut off leaves none behind.</summary>
    static void Fill(string program)
    {
        Directory.CreateDirectory(Folder);
        foreach (var archive in new[] { "al2023.tar.br", "fonts.tar.br" })
        {
            using var packed = Open(archive);
            TarFile.ExtractToDirectory(packed, Folder, overwriteFiles: true);
        }
        using (var packed = Open("chromium.br"))
        using (var unpacked = File.Create(program + ".part")) packed.CopyTo(unpacked);
        File.SetUnixFileMode(program + ".part", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.Move(program + ".part", program, overwrite: true);
    }

    static BrotliStream Open(string name) => new(File.OpenRead(Path.Combine(Packed, name)), CompressionMode.Decompress);

    /// <summary>Libraries and a font that a machine without a desktop may lack; its own fonts are taken where it has any.</summary>
    static Dictionary<string, string> Surroundings()
    {
        var surroundings = new Dictionary<string, string> { ["LD_LIBRARY_PATH"] = Path.Combine(Folder, "lib") };
        if (!Directory.Exists("/etc/fonts")) surroundings["FONTCONFIG_PATH"] = Folder;
        return surroundings;
    }
}
