namespace Matchmaking.Sharing;

/// <summary>How many rows each value of each facet would leave, everything else that is asked being the same.</summary>
public sealed class FacetCounts
{
    readonly Dictionary<Facet, IReadOnlyDictionary<string, int>> counts = [];

    internal FacetCounts(IEnumerable<Sifted> sifted, Sifting by, FacetValues numbers)
    {
        var tallies = Facets.All.Select(_ => new int[numbers.Count + 1]).ToArray();
        foreach (var (listing, misses, _) in sifted)
            foreach (var facet in Facets.All.Where(facet => misses is null || misses == facet))
                foreach (var value in by.Values(listing, facet))
                    if (value < tallies[(int)facet].Length) tallies[(int)facet][value]++;
        foreach (var facet in Facets.All)
            counts[facet] = numbers.All.Where(value => value.Value < tallies[(int)facet].Length && tallies[(int)facet][value.Value] > 0)
                .ToDictionary(value => value.Key, value => tallies[(int)facet][value.Value]);
    }

    public IReadOnlyDictionary<string, int> this[Facet facet] => counts[facet];
}
