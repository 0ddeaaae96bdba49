namespace Matchmaking.Database;

/// <summary>The folder in which the service keeps its data.</summary>
public sealed record DataFolder
{
    /// <summary>The variable that names another folder.</summary>
    public const string Variable = "MATCHMAKING_DATA";

    const Environment.SpecialFolder Local = Environment.SpecialFolder.LocalApplicationData;

    /// <summary>Takes a folder by its path, which need not exist yet.</summary>
    public DataFolder(string path) => Path = WithoutLinks(System.IO.Path.GetFullPath(path));

    /// <summary>The full path with every link resolved, as the operating system shows it of a running process.</summary>
    public string Path { get; }

    /// <summary>The folder that the environment asks for, or else the usual one of the account that runs the service.</summary>
    public static DataFolder FromEnvironment() =>
        new(Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen ? chosen : Usual);

    // Unverified: in a fresh home the folders above it do not exist yet, and a verified path would come back empty.
    static string Usual => PostgresAccount.IsAnother
        ? "/var/lib/matchmaking"
        : System.IO.Path.Combine(Environment.GetFolderPath(Local, Environment.SpecialFolderOption.DoNotVerify), "matchmaking");

    /// <summary>Makes the folder where it is missing, and makes sure that PostgreSQL can reach it.</summary>
    /// <exception cref="PostgresUnavailableException">It cannot, and the message names the folder in the way.</exception>
    public async Task Prepare()
    {
        await RefuseWalls();
        try
        {
            ReachableFolder.Make(Path);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            throw new PostgresUnavailableException(
                $"The folder {Path} cannot be made: {refused.Message} Set {Variable} to a folder that {Environment.UserName} can write to.", refused);
        }
    }

    async Task RefuseWalls()
    {
        if (await ReachableFolder.FirstWall(Path) is { } wall)
        {
            throw new PostgresUnavailableException(
                $"PostgreSQL runs as {PostgresAccount.Name} here, and {wall} does not let {PostgresAccount.Name} through. " +
                $"Set {Variable} to a folder that {PostgresAccount.Name} can pass, for example {Usual}.");
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
