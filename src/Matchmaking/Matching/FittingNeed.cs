namespace Matchmaking.Matching;

/// <summary>A need that an offer fits, in the order in which an institution looks at needs; the note says when priority or LDC/SIDS moved it up.</summary>
public sealed record FittingNeed(Guid NeedId, int Rank, int Score, string? Note);
