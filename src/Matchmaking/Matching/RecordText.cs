namespace Matchmaking.Matching;

/// <summary>A record's texts as terms: their hashes in ascending order with their weights, what they weigh together, and how long the text is.</summary>
public sealed record RecordText(ulong[] Terms, int[] Weights, long Weight, int Stretch)
{
    /// <summary>Whether the text holds the term of this hash.</summary>
    public bool Holds(ulong term) => Array.BinarySearch(Terms, term) >= 0;
}
