namespace Matchmaking.Matching;

/// <summary>Why an offer is a candidate for a need, or which hard conditions it fails; and what would lift it, either way.</summary>
public sealed record Explanation(
    bool IsCandidate,
    IReadOnlyList<string> Failing,
    int? Score,
    Factors? Factors,
    IReadOnlyDictionary<string, string>? Reasons,
    IReadOnlyList<string> WordsThatMet,
    IReadOnlyList<Lift> Lift);
