namespace Matchmaking.Database;

/// <summary>Folders that PostgreSQL's account has to pass.</summary>
public static class ReachableFolder
{
    /// <summary>Everyone may read it and pass; only its owner may write.</summary>
    public const UnixFileMode Mode =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute |
        UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Makes a folder and those above it where they are missing; one that is there already stays as it is.</summary>
    public static void Make(string path)
    {
        if (Directory.Exists(path)) return;
        Make(Path.GetDirectoryName(path)!);
        Directory.CreateDirectory(path);
        // A strict umask would shut PostgreSQL out of a folder that was just made for it.
        if (PostgresAccount.IsAnother) File.SetUnixFileMode(path, Mode);
    }

    /// <summary>The first folder on the way to the path, itself included, that PostgreSQL's account cannot pass.</summary>
    public static async Task<string?> FirstWall(string path)
    {
        // Trying is surer than reading modes: access lists and mounts have a say too.
        const string script = """for folder; do cd "$folder" 2>/dev/null || { printf %s "$folder"; exit 1; }; done""";
        var way = Way(path).Where(Directory.Exists).Reverse();
        var (exit, said) = await SystemTool.Try(PostgresAccount.Start("/bin/sh", ["-c", script, "sh", .. way]));
        return exit == 0 ? null : said;
    }

    static IEnumerable<string> Way(string path)
    {
        for (var folder = path; folder is not null; folder = Path.GetDirectoryName(folder)) yield return folder;
    }
}
