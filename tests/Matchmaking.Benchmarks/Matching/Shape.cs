namespace Matchmaking.Benchmarks.Matching;

/// <summary>How the facets of the made-up records are spread.</summary>
public enum Shape
{
    /// <summary>By Zipf's law.</summary>
    Skewed,

    /// <summary>As skewed, and one subject in three of ten offers and needs.</summary>
    Hard,
}
