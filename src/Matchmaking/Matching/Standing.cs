namespace Matchmaking.Matching;

/// <summary>Where an offer stands in a need's list: score, then more free slots, then registered first. The worst comes first, so that a heap of the best can drop it.</summary>
internal readonly record struct Standing(int Score, int FreeSlots, long Sequence) : IComparable<Standing>
{
    public int CompareTo(Standing other)
    {
        var byScore = Score.CompareTo(other.Score);
        if (byScore != 0)
            return byScore;
        var bySlots = FreeSlots.CompareTo(other.FreeSlots);
        return bySlots != 0 ? bySlots : other.Sequence.CompareTo(Sequence);
    }
}
