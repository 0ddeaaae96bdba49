using System.Globalization;
using System.Text.RegularExpressions;

namespace Matchmaking.Database;

/// <summary>A folder with PostgreSQL's programs in it.</summary>
/// <param name="Folder">The folder that holds `postgres` and `initdb`.</param>
/// <param name="Major">The major version, such as 15.</param>
/// <param name="Origin">Where it was found, in words for a person.</param>
public sealed partial record PostgresBinaries(string Folder, int Major, string Origin)
{
    /// <summary>The oldest major that the service's SQL is written for.</summary>
    public const int OldestMajor = 15;

    /// <summary>The full path of one of the programs.</summary>
    public string Program(string name) => Path.Combine(Folder, name);

    /// <summary>What is in the folder, or nothing when PostgreSQL's account cannot run a `postgres` there.</summary>
    public static async Task<PostgresBinaries?> In(string folder, string origin)
    {
        var found = new PostgresBinaries(folder, 0, origin);
        if (!File.Exists(found.Program("postgres")) || !File.Exists(found.Program("initdb"))) return null;
        var (_, said) = await SystemTool.Try(PostgresAccount.Start(found.Program("postgres"), "--version"));
        var version = VersionLine().Match(said);
        return version.Success ? found with { Major = int.Parse(version.Groups[1].Value, CultureInfo.InvariantCulture) } : null;
    }

    [GeneratedRegex(@"^postgres \(PostgreSQL\) (\d+)")]
    private static partial Regex VersionLine();
}
