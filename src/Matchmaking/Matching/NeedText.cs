using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Matchmaking.Matching;

/// <summary>
/// A need's texts as a text rule reads them. What the need says is cut into units (a word, two in a row); each term that an offer may
/// hold for a unit (the word itself, a name, a concept) brings it a value, and a unit counts once, by the best that was met.
/// </summary>
public sealed class NeedText
{
    /// <summary>A longer need is held to its most telling units.</summary>
    internal const int MostUnits = 128;

    private const int FilterWords = 128;

    // A bit for each term of the need, by the low bits of its number: most terms of an offer are passed over after one look.
    private readonly uint[] filter = new uint[FilterWords];

    // From the low bits of a number to the place of the term, open addressing; 0 is empty.
    private readonly ushort[] places;
    private readonly uint[] terms;
    private readonly ushort[] firsts;
    private readonly Value[] values;

    internal NeedText(IReadOnlyDictionary<uint, List<Value>> units, int bar)
    {
        Bar = bar;
        terms = [.. units.Keys.Order()];
        firsts = new ushort[terms.Length + 1];
        values = [.. terms.SelectMany(term => units[term])];
        places = new ushort[Math.Max(16, (int)BitOperations.RoundUpToPowerOf2((uint)terms.Length * 2))];
        for (var at = 0; at < terms.Length; at++)
        {
            firsts[at + 1] = (ushort)(firsts[at] + units[terms[at]].Count);
            filter[(terms[at] >> 5) & (FilterWords - 1)] |= 1u << (int)(terms[at] & 31);
            Place(at);
        }
    }

    /// <summary>What has to be met for half of the points.</summary>
    internal int Bar { get; }

    /// <summary>The terms that an offer may hold for the need, in ascending order.</summary>
    internal ReadOnlySpan<uint> Terms => terms;

    /// <summary>What of the need these terms of an offer meet; a term that does not stand out brings less, the more so in a long text.</summary>
    internal int Met(ReadOnlySpan<uint> offer, int discount)
    {
        Span<ushort> best = stackalloc ushort[MostUnits];
        ref var bits = ref MemoryMarshal.GetArrayDataReference(filter);
        var met = 0;
        var at = 0;
        for (; at + 4 <= offer.Length; at += 4)
        {
            var four = offer.Slice(at, 4);
            var (a, b, c, d) = (Bit(ref bits, four[0]), Bit(ref bits, four[1]), Bit(ref bits, four[2]), Bit(ref bits, four[3]));
            if (((a | b | c | d) & 1) == 0)
                continue;
            for (var held = (a & 1) | ((b & 1) << 1) | ((c & 1) << 2) | ((d & 1) << 3); held != 0; held &= held - 1)
                met += Meet(four[BitOperations.TrailingZeroCount(held)], discount, best);
        }
        for (; at < offer.Length; at++)
            if ((Bit(ref bits, offer[at]) & 1) != 0)
                met += Meet(offer[at], discount, best);
        return met;
    }

    // The bit of a term, in the lowest place; what is above it is of others.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Bit(ref uint bits, uint term) => Unsafe.Add(ref bits, (int)(term >> 5) & (FilterWords - 1)) >> (int)(term & 31);

    // What a term adds to what was met of its units before.
    private int Meet(uint term, int discount, Span<ushort> best)
    {
        var place = Find(TermNumber.Plainly(term));
        if (place < 0)
            return 0;
        var standsOut = TermNumber.StandsOut(term);
        var added = 0;
        for (var at = (int)firsts[place]; at < firsts[place + 1]; at++)
        {
            var (unit, outstanding, mentioned) = values[at];
            var worth = standsOut ? outstanding : mentioned - discount;
            if (worth <= best[unit])
                continue;
            added += worth - best[unit];
            best[unit] = (ushort)worth;
        }
        return added;
    }

    private int Find(uint term)
    {
        for (var slot = (int)term & (places.Length - 1); places[slot] != 0; slot = (slot + 1) & (places.Length - 1))
            if (terms[places[slot] - 1] == term)
                return places[slot] - 1;
        return -1;
    }

    private void Place(int at)
    {
        var slot = (int)terms[at] & (places.Length - 1);
        while (places[slot] != 0)
            slot = (slot + 1) & (places.Length - 1);
        places[slot] = (ushort)(at + 1);
    }

    /// <summary>What meeting a term brings to one unit of the need.</summary>
    internal readonly record struct Value(ushort Unit, ushort Worth, ushort Mentioned);
}
