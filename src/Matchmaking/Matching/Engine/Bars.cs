namespace Matchmaking.Matching;

/// <summary>
/// The score below which nothing enters a need's list: as a number, and its ten bits in a bitmap each, so that the bars of 512 needs are
/// held at once against what an offer could score.
/// </summary>
internal sealed class Bars
{
    /// <summary>Bits of a score.</summary>
    public const int Bits = 10;

    private readonly FacetBitmaps bitmaps = new(Bits);

    // Apart from the lists, so that the score that most offers fail to reach is read without touching them.
    private readonly List<int> bars = [];

    public int this[int need] => bars[need];

    /// <summary>The bits of one block, the lowest first.</summary>
    public ReadOnlySpan<ulong> Block(int block) => bitmaps.Block(block);

    public void Set(int need, int score)
    {
        while (bars.Count <= need)
            bars.Add(0);
        bitmaps.Include(need);
        for (var differing = bars[need] ^ score; differing != 0; differing &= differing - 1)
            bitmaps.Turn(need, System.Numerics.BitOperations.TrailingZeroCount(differing));
        bars[need] = score;
    }
}
