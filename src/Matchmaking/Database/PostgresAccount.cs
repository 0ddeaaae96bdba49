using System.Diagnostics;

namespace Matchmaking.Database;

/// <summary>The account that PostgreSQL runs under: it refuses to run as root, so root lends it another.</summary>
public static class PostgresAccount
{
    /// <summary>Whether PostgreSQL runs under another account than the service.</summary>
    public static bool IsAnother { get; } = Environment.IsPrivilegedProcess;

    /// <summary>The account's name.</summary>
    public static string Name { get; } = IsAnother ? Lent() : Environment.UserName;

    static string Lent() => File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal))
        ? "postgres"
        : "nobody";

    /// <summary>How a program is started under the account.</summary>
    public static ProcessStartInfo Start(string program, params IEnumerable<string> arguments)
    {
        // The folder the service was started in may be closed to the account; the root is open to all.
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" };
        start.Environment["LC_ALL"] = "C";
        if (IsAnother) start.UserName = Name;
        return start;
    }

    /// <summary>Makes the account the owner of a folder or file of ours.</summary>
    public static async Task Give(string path)
    {
        if (IsAnother) await SystemTool.Run(new ProcessStartInfo("chown", [Name, path]));
    }
}
