namespace Matchmaking.Matching;

/// <summary>
/// A need's texts as a text rule reads them. What the need says is cut into units (a word, two in a row); each term that an offer may
/// hold for a unit (the word itself, a name, a concept) brings it a value, and a unit counts once, by the best that was met.
/// </summary>
public sealed class NeedText
{
    /// <summary>A longer need is held to its most telling units.</summary>
    internal const int MostUnits = 192;

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
        places = new ushort[Math.Max(16, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)terms.Length * 2))];
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
        var met = 0;
        var bits = filter.AsSpan(0, FilterWords);
        foreach (var term in offer)
        {
            if ((bits[(int)(term >> 5) & (FilterWords - 1)] & (1u << (int)(term & 31))) == 0)
                continue;
            var place = Find(TermNumber.Plainly(term));
            if (place < 0)
                continue;
            var standsOut = TermNumber.StandsOut(term);
            for (var at = firsts[place]; at < firsts[place + 1]; at++)
            {
                var (unit, value) = values[at];
                var worth = standsOut ? value : Math.Max(0, value * Tune.PlainShare / 100 - discount);
                if (worth <= best[unit])
                    continue;
                met += worth - best[unit];
                best[unit] = (ushort)worth;
            }
        }
        return met;
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
    internal readonly record struct Value(ushort Unit, ushort Worth);
}
