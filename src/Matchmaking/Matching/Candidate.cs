namespace Matchmaking.Matching;

/// <summary>A row of a need's shortlist: an offer, its place, and why it has it; every factor above 0 has a reason.</summary>
public sealed record Candidate(
    Guid OfferId,
    int Rank,
    int Score,
    Factors Factors,
    IReadOnlyDictionary<string, string> Reasons,
    IReadOnlyList<string> WordsThatMet);
