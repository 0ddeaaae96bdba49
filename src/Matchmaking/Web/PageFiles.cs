using System.Security.Cryptography;

namespace Matchmaking.Web;

/// <summary>Where styles and scripts lie, each with a mark that changes when it does, so that browsers may keep it.</summary>
public sealed class PageFiles(IWebHostEnvironment environment)
{
    readonly Dictionary<string, string> marked = [];

    public string Theme => Marked("theme.css");

    public string Script => Marked("scripts/page.js");

    public string Bootstrap(string direction) => Marked($"vendor/bootstrap{(direction == "rtl" ? ".rtl" : "")}.min.css");

    string Marked(string file)
    {
        lock (marked) return marked.TryGetValue(file, out var known) ? known : marked[file] = $"/{file}?{MarkOf(file)}";
    }

    string MarkOf(string file)
    {
        var found = environment.WebRootFileProvider.GetFileInfo(file);
        if (!found.Exists) return "";
        using var content = found.CreateReadStream();
        return Convert.ToHexStringLower(SHA256.HashData(content))[..8];
    }
}
