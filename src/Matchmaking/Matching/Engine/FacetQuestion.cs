namespace Matchmaking.Matching;

/// <summary>
/// What a record asks of the bitmaps of the other side: whoever is ready and stands, for each group, in at least one of its bitmaps.
/// A group without a bitmap leaves nobody; a condition that everybody meets has no group.
/// </summary>
internal sealed record FacetQuestion(int[][] Groups)
{
    /// <summary>How many bitmaps it reads, readiness among them.</summary>
    public int Count => 1 + Groups.Sum(group => group.Length);
}
