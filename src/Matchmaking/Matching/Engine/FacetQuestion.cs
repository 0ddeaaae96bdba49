namespace Matchmaking.Matching;

/// <summary>
/// What an offer asks of the needs' bitmaps: whoever is ready and stands, for each group, in at least one of its bitmaps.
/// A group without a bitmap leaves nobody; a condition that everybody meets has no group.
/// </summary>
internal sealed record FacetQuestion(int[][] Groups);
