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

    private const int LinesAhead = 4;
    private const int WordsOfLine = 8;

    // Where each bitmap begins in a block, one step after another, and where each step ends.
    private readonly int[] bitmaps;
    private readonly int[] ends;

    // So many steps in a row hold each the ones before it; where one such row is all there is, its steps are the rungs from the last one on.
    private readonly int nested;

    /// <param name="nested">So many steps in a row hold each the ones before it, and name only what they hold beyond them.</param>
    public Ladder(IEnumerable<int[]> steps, int most = MostRungs, int nested = 1)
    {
        var all = steps.ToList();
        bitmaps = [.. all.SelectMany(step => step).Select(facet => facet * FacetBitmaps.WordsOfBlock)];
        ends = [.. all.Select((_, place) => all.Take(place + 1).Sum(step => step.Length))];
        Rungs = Math.Min(all.Count, most);
        this.nested = nested;
    }

    public int Rungs { get; }

    /// <summary>How many bitmaps it reads.</summary>
    public int Count => bitmaps.Length;

    /// <summary>The most that each rung can be worth, from the worth of each count; nothing for those who stand nowhere.</summary>
    public int[] Worth(Func<int, int> ofCount) => [.. Enumerable.Range(0, Rungs + 1).Select(rung => ofCount(rung == Rungs ? ends.Length : rung))];

    /// <summary>Asks memory for the beginning of each of its bitmaps in a block; the machine sees then that the rest is read in a row.</summary>
    public void ReadAhead(ref ulong block)
    {
        foreach (var bitmap in bitmaps)
            for (var line = 0; line < LinesAhead; line++)
                Memory.Prefetch(ref Unsafe.Add(ref block, bitmap + line * WordsOfLine));
    }

    /// <summary>Fills rungs 1 and above; rung 0 is not used.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Climb<T>(ref ulong block, int word, ref T rungs) where T : unmanaged, ILane<T>
    {
        var stands = T.None;
        for (var (step, at) = (0, 0); step < ends.Length; step++)
        {
            if (step % nested == 0)
                stands = T.None;
            for (; at < ends[step]; at++)
                stands |= T.Load(ref block, bitmaps[at] + word);
            if (nested == ends.Length)
                Unsafe.Add(ref rungs, ends.Length - step) = stands;
            else
                Raise(step, stands, ref rungs);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Raise<T>(int step, T stands, ref T rungs) where T : unmanaged, ILane<T>
    {
        // Before this step nobody stood in more than so many.
        if (step < Rungs)
            Unsafe.Add(ref rungs, step + 1) = step == 0 ? stands : Unsafe.Add(ref rungs, step) & stands;
        for (var rung = Math.Min(step, Rungs); rung > 1; rung--)
            Unsafe.Add(ref rungs, rung) |= Unsafe.Add(ref rungs, rung - 1) & stands;
        if (step > 0)
            Unsafe.Add(ref rungs, 1) |= stands;
    }
}
