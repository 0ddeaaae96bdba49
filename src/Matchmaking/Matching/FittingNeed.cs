namespace Matchmaking.Matching;

/// <summary>A need that an offer fits, in the order in which an institution looks at needs; the note says when priority or LDC/SIDS moved it up.</summary>
public sealed record FittingNeed(
    Guid NeedId,
    string Key,
    int Rank,
    int Score,
    Factors Factors,
    IReadOnlyDictionary<string, string> Reasons,
    IReadOnlyList<string> WordsThatMet,
    string? Note);
