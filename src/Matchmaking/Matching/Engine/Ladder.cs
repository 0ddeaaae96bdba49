using System.Runtime.CompilerServices;

namespace Matchmaking.Matching;

/// <summary>
/// Counts, for many records at once, in how many of its steps each stands: rung i holds those that stand in at least i. A step is a union
/// of bitmaps. What a record's bits alone say of a factor is such a count: subjects, targets, kinds, closeness to the Parties.
/// </summary>
internal sealed class Ladder
{
    /// <summary>More is not told apart: who reaches the last rung may stand in every step.</summary>
    private const int MostRungs = 16;

    public Ladder(IEnumerable<int[]> steps, int most = MostRungs)
    {
        Steps = [.. steps];
        Rungs = Math.Min(Steps.Length, most);
    }

    public int[][] Steps { get; }

    public int Rungs { get; }

    /// <summary>How many bitmaps it reads.</summary>
    public int Count => Steps.Sum(step => step.Length);

    /// <summary>The most that each rung can be worth, from the worth of each count; nothing for those who stand nowhere.</summary>
    public int[] Worth(Func<int, int> ofCount) => [.. Enumerable.Range(0, Rungs + 1).Select(rung => ofCount(rung == Rungs ? Steps.Length : rung))];

    /// <summary>Fills rungs 1 and above; rung 0 stands for everybody.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Climb<T>(ref ulong bitmaps, int word, Span<T> rungs) where T : unmanaged, ILane<T>
    {
        rungs[..(Rungs + 1)].Fill(T.None);
        for (var step = 0; step < Steps.Length; step++)
        {
            var stands = T.None;
            foreach (var facet in Steps[step])
                stands |= T.Load(ref bitmaps, facet * FacetBitmaps.WordsOfBlock + word);
            for (var rung = Math.Min(step + 1, Rungs); rung > 1; rung--)
                rungs[rung] |= rungs[rung - 1] & stands;
            if (Rungs > 0)
                rungs[1] |= stands;
        }
    }
}
