namespace Matchmaking.Database;

/// <summary>The folder in which the service keeps its data.</summary>
public sealed record DataFolder
{
    /// <summary>The variable that names another folder.</summary>
    public const string Variable = "MATCHMAKING_DATA";

    const UnixFileMode PassableToAll =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute |
        UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Takes a folder by its path, which need not exist yet.</summary>
    public DataFolder(string path) => Path = WithoutLinks(System.IO.Path.GetFullPath(path));

    /// <summary>The full path with every link resolved, as the operating system shows it of a running process.</summary>
    public string Path { get; }

    /// <summary>The folder that the environment asks for, or else the usual one of the account that runs the service.</summary>
    public static DataFolder FromEnvironment() =>
        new(Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen ? chosen : Usual);

    static string Usual => PostgresAccount.IsAnother
        ? "/var/lib/matchmaking"
        : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "matchmaking");

    /// <summary>Makes the folder where it is missing, and makes sure that PostgreSQL can reach it.</summary>
    /// <exception cref="PostgresUnavailableException">It cannot, and the message names the folder in the way.</exception>
    public async Task Prepare()
    {
        await RefuseWhatIsImpassable(Directory.Exists(Path) ? Path : NearestThatExists(Path));
        try
        {
            Make(Path);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            throw new PostgresUnavailableException(
                $"The folder {Path} cannot be made: {refused.Message} Set {Variable} to a folder that {Environment.UserName} can write to.", refused);
        }
    }

    static async Task RefuseWhatIsImpassable(string path)
    {
        if (await PostgresAccount.FirstImpassable(Ancestors(path).Reverse().Append(path)) is { } wall)
        {
            throw new PostgresUnavailableException(
                $"PostgreSQL runs as {PostgresAccount.Name} here, and {wall} does not let {PostgresAccount.Name} through. " +
                $"Set {Variable} to a folder that every account can pass, for example {Usual}.");
        }
    }

    static void Make(string path)
    {
        if (Directory.Exists(path)) return;
        Make(System.IO.Path.GetDirectoryName(path)!);
        Directory.CreateDirectory(path);
        // A strict umask would shut PostgreSQL out of a folder that was just made for it.
        if (PostgresAccount.IsAnother) File.SetUnixFileMode(path, PassableToAll);
    }

    static string NearestThatExists(string path) => Ancestors(path).First(Directory.Exists);

    static IEnumerable<string> Ancestors(string path)
    {
        for (var above = System.IO.Path.GetDirectoryName(path); above is not null; above = System.IO.Path.GetDirectoryName(above))
        {
            yield return above;
        }
    }

    static string WithoutLinks(string path)
    {
        if (System.IO.Path.GetDirectoryName(path) is not { } above) return path;
        var here = System.IO.Path.Combine(WithoutLinks(above), System.IO.Path.GetFileName(path));
        return new DirectoryInfo(here) is { Exists: true, LinkTarget: not null } link
            ? WithoutLinks(link.ResolveLinkTarget(returnFinalTarget: true)!.FullName)
            : here;
    }
}
