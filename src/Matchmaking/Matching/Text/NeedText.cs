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
    private const int WordsOfLine = 16;

    // A bit for each term of the need, by the low bits of its number: most terms of an offer are passed over after one look.
    private readonly uint[] filter;

    // By the low bits of its number, open addressing: each term with where its values begin and how many they are.
    private readonly Slot[] slots;
    private readonly Value[] values;

    internal NeedText(IReadOnlyDictionary<uint, List<Value>> met, int bar)
    {
        Bar = bar;
        filter = new uint[FilterWords];
        values = [.. met.Values.SelectMany(ofTerm => ofTerm)];
        slots = new Slot[Math.Max(16, (int)BitOperations.RoundUpToPowerOf2((uint)met.Count * 2))];
        var first = 0;
        foreach (var (term, ofTerm) in met)
        {
            filter[(term >> 5) & (FilterWords - 1)] |= 1u << (int)(term & 31);
            slots[FreeSlot(term)] = new(term, (ushort)first, (ushort)ofTerm.Count);
            first += ofTerm.Count;
        }
    }

    private NeedText(int bar, uint[] filter, Slot[] slots, Value[] values) => (Bar, this.filter, this.slots, this.values) = (bar, filter, slots, values);

    /// <summary>Writes it as it lies in memory.</summary>
    internal void Save(BinaryWriter snapshot)
    {
        snapshot.Write(Bar);
        snapshot.Put<uint>(filter);
        snapshot.Put<Slot>(slots);
        snapshot.Put<Value>(values);
    }

    internal static NeedText Load(BinaryReader snapshot) =>
        new(snapshot.ReadInt32(), snapshot.Take<uint>(), snapshot.Take<Slot>(), snapshot.Take<Value>());

    /// <summary>What has to be met for half of the points.</summary>
    public int Bar { get; }

    /// <summary>Each term with what meeting it brings to a unit of the need: where it stands out in an offer, and where it is only mentioned.</summary>
    public IEnumerable<(uint Term, int Unit, int StandingOut, int Mentioned)> Brings() => slots
        .Where(slot => slot.Count > 0)
        .SelectMany(slot => values.Skip(slot.First).Take(slot.Count).Select(value => (slot.Term, (int)value.Unit, (int)value.Worth, (int)value.Mentioned)));

    /// <summary>Asks memory for what is looked at for every term of an offer.</summary>
    internal void ReadAhead()
    {
        ref var bits = ref MemoryMarshal.GetArrayDataReference(filter);
        for (var word = 0; word < FilterWords; word += WordsOfLine)
            Memory.Prefetch(ref Unsafe.Add(ref bits, word));
    }

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
        var plainly = TermNumber.Plainly(term);
        var mask = slots.Length - 1;
        var at = (int)plainly & mask;
        while (slots[at].Term != plainly)
        {
            if (slots[at].Count == 0)
                return 0;
            at = (at + 1) & mask;
        }
        var added = 0;
        foreach (var (unit, outstanding, mentioned) in values.AsSpan(slots[at].First, slots[at].Count))
        {
            var worth = TermNumber.StandsOut(term) ? outstanding : mentioned - discount;
            if (worth <= best[unit])
                continue;
            added += worth - best[unit];
            best[unit] = (ushort)worth;
        }
        return added;
    }

    private int FreeSlot(uint term)
    {
        var at = (int)term & (slots.Length - 1);
        while (slots[at].Count != 0)
            at = (at + 1) & (slots.Length - 1);
        return at;
    }

    private readonly record struct Slot(uint Term, ushort First, ushort Count);

    /// <summary>What meeting a term brings to one unit of the need.</summary>
    internal readonly record struct Value(ushort Unit, ushort Worth, ushort Mentioned);
}
