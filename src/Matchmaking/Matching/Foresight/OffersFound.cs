namespace Matchmaking.Matching;

/// <summary>How many offers fit a need, as far as they were counted, and the best of them with the reasons.</summary>
/// <param name="IsAll">Whether there are no more than those.</param>
public sealed record OffersFound(int Count, bool IsAll, IReadOnlyList<Candidate> Best)
{
    /// <summary>The number as it is shown.</summary>
    public string Told => IsAll ? $"{Count}" : $"{Count}+";
}
