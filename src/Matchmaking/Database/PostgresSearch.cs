using System.Collections.Immutable;
using System.Globalization;

namespace Matchmaking.Database;

/// <summary>The places where PostgreSQL's binaries are looked for, in this order.</summary>
/// <param name="Chosen">The folder a person chose; nothing else is looked at then.</param>
/// <param name="Folders">Folders of binaries on the machine, the preferred first.</param>
/// <param name="Package">What is fetched when the machine has none.</param>
public sealed record PostgresSearch(string? Chosen, ImmutableArray<string> Folders, PostgresPackage? Package)
{
    /// <summary>The variable that names a folder of binaries.</summary>
    public const string Variable = "MATCHMAKING_PG_BIN";

    const string Distribution = "/usr/lib/postgresql";

    /// <summary>The variable, the path, the distribution's folders with the highest version first, and the package.</summary>
    public static PostgresSearch OfThisMachine() => new(
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen ? chosen : null,
        [.. OnThePath(), .. OfTheDistribution()],
        PostgresPackage.ForThisMachine());

    static string[] OnThePath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    static IEnumerable<string> OfTheDistribution() => !Directory.Exists(Distribution)
        ? []
        : Directory.GetDirectories(Distribution).OrderByDescending(MajorInName).Select(version => Path.Combine(version, "bin"));

    static int MajorInName(string folder) =>
        int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var major) ? major : 0;

    /// <summary>The first binaries that fit; where data exist already, only those of their major do.</summary>
    /// <exception cref="PostgresUnavailableException">None fit, and the message names the command to type.</exception>
    public async Task<PostgresBinaries> Find(int? majorOfData, Action<string> report)
    {
        if (Chosen is not null) return await InChosen(Chosen, majorOfData);
        var seen = await OnTheMachine();
        if (seen.FirstOrDefault(binaries => Fits(binaries, majorOfData)) is { } found) return found;
        if (Package is { } package && (majorOfData ?? PostgresPackage.Major) == PostgresPackage.Major) return await package.Fetch(report);
        throw new PostgresUnavailableException(NoneFits(seen, majorOfData));
    }

    static async Task<PostgresBinaries> InChosen(string folder, int? majorOfData)
    {
        var found = await PostgresBinaries.In(folder, $"chosen by {Variable}")
            ?? throw new PostgresUnavailableException($"{Variable} is {folder}, but {PostgresAccount.Name} can run no postgres and initdb there.");
        return Fits(found, majorOfData) ? found : throw new PostgresUnavailableException(NoneFits([found], majorOfData));
    }

    async Task<ImmutableArray<PostgresBinaries>> OnTheMachine()
    {
        var probes = await Task.WhenAll(Folders.Distinct().Select(folder => PostgresBinaries.In(folder, $"found in {folder}")));
        return [.. probes.OfType<PostgresBinaries>()];
    }

    static bool Fits(PostgresBinaries binaries, int? majorOfData) =>
        majorOfData is { } major ? binaries.Major == major : binaries.Major >= PostgresBinaries.OldestMajor;

    static string NoneFits(IEnumerable<PostgresBinaries> seen, int? majorOfData)
    {
        var found = string.Join(", ", seen.Select(binaries => $"{binaries.Major} ({binaries.Origin})"));
        var why = majorOfData is { } major
            ? $"The data are of PostgreSQL {major}, which only PostgreSQL {major} can open"
            : $"The service needs PostgreSQL {PostgresBinaries.OldestMajor} or later";
        return $"{why}; found: {(found.Length > 0 ? found : "none")}. Type: apt-get install postgresql-{majorOfData ?? PostgresBinaries.OldestMajor} " +
            $"(or set {Variable} to its bin folder, or {DataFolder.Variable} to an empty folder).";
    }
}
