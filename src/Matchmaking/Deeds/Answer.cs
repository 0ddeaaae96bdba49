namespace Matchmaking.Deeds;

/// <summary>How a deed ended: on which record, at which version, or why not.</summary>
public sealed record Answer(Guid RecordId, long Version, Refusal? Refusal = null)
{
    public bool Done => Refusal is null;
}
