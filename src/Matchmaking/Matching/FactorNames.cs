namespace Matchmaking.Matching;

/// <summary>The nine factors, in the order in which they are always shown.</summary>
public static class FactorNames
{
    /// <summary>Every name once.</summary>
    public static readonly IReadOnlyList<string> All = ["subject", "place", "text", "kind", "target", "language", "load", "time", "record"];
}
