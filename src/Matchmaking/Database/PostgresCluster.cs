using System.Globalization;
using System.Security.Cryptography;

namespace Matchmaking.Database;

/// <summary>The folder that PostgreSQL owns inside the data folder: the data, the password of its login, its log.</summary>
public sealed record PostgresCluster(string Folder)
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The place of the cluster in a data folder.</summary>
    public static PostgresCluster In(DataFolder folder) => new(Path.Combine(folder.Path, "postgres"));

    /// <summary>PostgreSQL's data directory.</summary>
    public string Data => Path.Combine(Folder, "data");

    /// <summary>PostgreSQL's log.</summary>
    public string Log => Path.Combine(Folder, "postgres.log");

    /// <summary>The file in which PostgreSQL writes which process works on the data.</summary>
    public string ProcessFile => Path.Combine(Data, "postmaster.pid");

    /// <summary>The password of the cluster's login.</summary>
    public string Password => File.ReadAllText(PasswordFile).Trim();

    /// <summary>The major version the data were made with, or nothing where there are none.</summary>
    public int? Major => File.Exists(VersionFile) ? int.Parse(File.ReadAllText(VersionFile), CultureInfo.InvariantCulture) : null;

    string PasswordFile => Path.Combine(Folder, "password");

    string VersionFile => Path.Combine(Data, "PG_VERSION");

    string Draft => Path.Combine(Folder, "data.draft");

    /// <summary>Makes the cluster where there is none; one whose making was cut short is made anew.</summary>
    /// <exception cref="PostgresUnavailableException">PostgreSQL refused, and the message carries its own words.</exception>
    public async Task Prepare(PostgresBinaries binaries, bool durable)
    {
        if (Major is not null) return;
        Directory.CreateDirectory(Folder, OwnerOnly | UnixFileMode.UserExecute);
        await PostgresAccount.Give(Folder);
        await WritePassword();
        await Initialize(binaries, durable);
        // The rename is the moment from which there are data: a start that finds a draft throws it away.
        Directory.Move(Draft, Data);
    }

    async Task WritePassword()
    {
        File.Delete(PasswordFile);
        await using (var file = new FileStream(PasswordFile, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = OwnerOnly,
        }))
        {
            await file.WriteAsync(System.Text.Encoding.ASCII.GetBytes(RandomNumberGenerator.GetHexString(48)));
        }
        await PostgresAccount.Give(PasswordFile);
    }

    async Task Initialize(PostgresBinaries binaries, bool durable)
    {
        if (Directory.Exists(Draft)) Directory.Delete(Draft, recursive: true);
        string[] locale = binaries.Major >= 17 ? ["--locale-provider=builtin", "--locale=C.UTF-8"] : ["--locale=C.UTF-8"];
        string[] haste = durable ? [] : ["--no-sync"];
        await SystemTool.Run(PostgresAccount.Start(
            binaries.Program("initdb"),
            ["-D", Draft, "-U", OwnDatabase.Login, "-E", "UTF8", "-A", "scram-sha-256", "--pwfile", PasswordFile, "--data-checksums", .. locale, .. haste]));
    }

    /// <summary>The last lines of PostgreSQL's log, for a message.</summary>
    public string LastWords() => File.Exists(Log) ? string.Join('\n', File.ReadLines(Log).TakeLast(5)) : "it left no log";
}
