namespace Matchmaking.Sharing;

/// <summary>A part of a list, with how many rows there are in all and how many each facet would leave.</summary>
/// <param name="Next">An opaque mark for the part that follows; null where this is the last.</param>
public sealed record Found<T>(IReadOnlyList<T> Items, string? Next, int Total, FacetCounts Counts)
{
    public Found<TOther> Select<TOther>(Func<T, TOther> show) => new([.. Items.Select(show)], Next, Total, Counts);
}
