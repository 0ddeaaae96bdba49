namespace Matchmaking.Browser.Driving;

/// <summary>The browser that the tests drive, and what it has to be told of where it lies.</summary>
public sealed record Chromium(string Program, IReadOnlyDictionary<string, string> Environment, string Origin)
{
    const string Variable = "MATCHMAKING_TEST_BROWSER";

    static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>
    /// As MATCHMAKING_TEST_BROWSER says: `installed`, `restored` by npm, a program's path, or `auto`, the first of these that is there.
    /// </summary>
    public static Chromium Find() => System.Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" or "auto" => Installed() ?? RestoredChromium.Unpack(),
        "installed" => Installed() ?? throw new InvalidOperationException($"None of {string.Join(", ", Names)} is on the PATH."),
        "restored" => RestoredChromium.Unpack(),
        var path => new Chromium(path, new Dictionary<string, string>(), Variable),
    };

    static Chromium? Installed() =>
        Names.SelectMany(name => Folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists) is { } program
            ? new Chromium(program, new Dictionary<string, string>(), "the PATH")
            : null;

    static string[] Folders => (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
}
