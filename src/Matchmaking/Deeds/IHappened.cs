namespace Matchmaking.Deeds;

/// <summary>What every event of this house says: who did it and when.</summary>
public interface IHappened
{
    /// <summary>A person's id, or <c>system:name</c>; never a name or an address.</summary>
    string By { get; }

    /// <summary>When it happened, as it was said; when it was recorded is the store's to keep.</summary>
    DateTimeOffset HappenedAt { get; }
}
