using System.Numerics;
using System.Runtime.CompilerServices;

namespace Matchmaking.Matching;

/// <summary>
/// What one factor can be worth at most to each of many needs at once: every combination of what is met and what is asked has its
/// worth, and the bits of the worth are set for the needs that the combination holds for.
/// </summary>
internal sealed class BoundedFactor
{
    private const int AnythingAsked = -1;

    private readonly List<Grade> grades = [];

    /// <summary>Who stands on this rung and no higher gets so much.</summary>
    public void Add(int rung, int worth) => Add(rung, AnythingAsked, worth);

    /// <summary>Who stands on this rung and no higher, and in this bitmap of what is asked, gets so much.</summary>
    public void Add(int rung, int asked, int worth)
    {
        if (worth > 0)
            grades.Add(new(rung, asked == AnythingAsked ? asked : asked * FacetBitmaps.WordsOfBlock, worth));
    }

    /// <summary>Adds the worth to the sums; the rungs end with one on which nobody stands.</summary>
    public void AddTo<T>(ref T sum, ref T rungs, ref ulong asked, int word) where T : unmanaged, ILane<T>
    {
        Span<T> worth = stackalloc T[Bars.Bits];
        foreach (var grade in grades)
        {
            var held = T.Without(Unsafe.Add(ref rungs, grade.Rung), Unsafe.Add(ref rungs, grade.Rung + 1));
            if (grade.Asked != AnythingAsked)
                held &= T.Load(ref asked, grade.Asked + word);
            for (var rest = grade.Worth; rest != 0; rest &= rest - 1)
                worth[BitOperations.TrailingZeroCount(rest)] |= held;
        }
        Add(ref sum, worth);
    }

    // As numbers are added by hand, all of them at once, from the lowest bit on.
    private static void Add<T>(ref T sum, Span<T> worth) where T : unmanaged, ILane<T>
    {
        var carry = T.None;
        for (var bit = 0; bit < worth.Length; bit++)
        {
            ref var digit = ref Unsafe.Add(ref sum, bit);
            var either = digit ^ worth[bit];
            var carried = (digit & worth[bit]) | (either & carry);
            digit = either ^ carry;
            carry = carried;
        }
    }

    private readonly record struct Grade(int Rung, int Asked, int Worth);
}
