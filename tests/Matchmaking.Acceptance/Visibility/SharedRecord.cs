namespace Matchmaking.Acceptance.Visibility;

/// <summary>An offer, introduction or cooperation, and who sees it.</summary>
public sealed record SharedRecord(string Name, string[] Sees)
{
    public Guid RecordId { get; set; }
}
