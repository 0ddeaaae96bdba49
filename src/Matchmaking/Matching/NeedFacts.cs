using Matchmaking.Needs;

namespace Matchmaking.Matching;

/// <summary>
/// All that ranking knows of a need: its key (<c>source/reference</c>), the sequence of its first opening, who asks,
/// the Parties for which it is open, its own Party first, and the place that the Party gave it among its needs.
/// </summary>
public sealed record NeedFacts(
    string Key,
    Guid NeedId,
    long Sequence,
    NeedContent Content,
    string? RequesterKey,
    bool Open,
    IReadOnlyList<string> Parties,
    int? Priority);
