namespace Matchmaking.Database;

/// <summary>Keeps a second service away from a data folder; the operating system lets go of it when the first one ends.</summary>
public sealed class ServiceLock : IDisposable
{
    readonly FileStream held;

    ServiceLock(FileStream held) => this.held = held;

    /// <summary>Takes the lock of the folder.</summary>
    /// <exception cref="PostgresUnavailableException">Another service has it.</exception>
    public static ServiceLock Take(DataFolder folder)
    {
        var file = Path.Combine(folder.Path, "service.lock");
        try
        {
            return new ServiceLock(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken) when (File.Exists(file))
        {
            throw new PostgresUnavailableException(
                $"Another service works on the data in {folder.Path}. Stop it first, or set {DataFolder.Variable} to another folder.", taken);
        }
        catch (UnauthorizedAccessException closed)
        {
            throw new PostgresUnavailableException(
                $"The folder {folder.Path} cannot be written to. Set {DataFolder.Variable} to a folder that {Environment.UserName} can write to.", closed);
        }
    }

    /// <summary>Lets the next service in.</summary>
    public void Dispose() => held.Dispose();
}
