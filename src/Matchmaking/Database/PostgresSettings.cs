namespace Matchmaking.Database;

/// <summary>What an embedded PostgreSQL is started with.</summary>
/// <param name="Folder">Where its data lives.</param>
public sealed record PostgresSettings(DataFolder Folder)
{
    /// <summary>Where its binaries are looked for.</summary>
    public PostgresSearch Search { get; init; } = PostgresSearch.OfThisMachine();

    /// <summary>Whether a commit is on disk before it is answered; only a test may say no.</summary>
    public bool Durable { get; init; } = true;
}
