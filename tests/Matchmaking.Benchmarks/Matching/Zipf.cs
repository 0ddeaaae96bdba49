namespace Matchmaking.Benchmarks.Matching;

/// <summary>Ranks drawn by Zipf's law with a shift, 1 / (rank + shift), in whole numbers so that every machine draws the same.</summary>
public sealed class Zipf
{
    private const long Scale = 1_000_000_000;

    private readonly long[] upTo;

    public Zipf(int ranks, int shift)
    {
        upTo = new long[ranks];
        var sum = 0L;
        for (var rank = 0; rank < ranks; rank++)
            upTo[rank] = sum += Scale / (rank + shift);
    }

    public int Draw(ref SplitMix chance)
    {
        var drawn = (long)((UInt128)chance.Next() * (ulong)upTo[^1] >> 64);
        var found = Array.BinarySearch(upTo, drawn);
        return found >= 0 ? found + 1 : ~found;
    }
}
