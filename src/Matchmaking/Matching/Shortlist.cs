using System.Collections.Immutable;

namespace Matchmaking.Matching;

/// <summary>The ranked candidates of an open need, as kept for pages, notices and other nodes.</summary>
/// <param name="Id">The need's id.</param>
/// <param name="Need">The need's name in exchange.</param>
/// <param name="Rules">The rules version that made it.</param>
/// <param name="Position">The event up to which it is right.</param>
public sealed record Shortlist(Guid Id, string Need, int Rules, long Position, ImmutableArray<ShortlistRow> Candidates);

/// <summary>A candidate as kept: its place, its score, the nine numbers and a sentence for each above 0.</summary>
public sealed record ShortlistRow(
    Guid OfferId,
    string Offer,
    int Rank,
    int Score,
    IReadOnlyDictionary<string, int> Factors,
    IReadOnlyDictionary<string, string> Reasons);
