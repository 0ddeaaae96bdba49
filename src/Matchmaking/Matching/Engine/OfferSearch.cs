using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Matchmaking.Matching;

/// <summary>
/// Finds the best offers for a need. The bitmaps leave a few in a hundred; each of these is scored but for its text; of those that could
/// still enter the list even with the best of texts, the texts are read, the most promising first, until none that is left could enter.
/// </summary>
internal sealed class OfferSearch(OfferSide offers)
{
    private const ulong SubjectInCommon = 1UL << 32;
    private const int ScoreShift = 33;

    // Far enough ahead for memory to answer: an offer's record is 64 bytes somewhere in 64 MB.
    private const int PrefetchAhead = 16;

    private readonly ushort[] places = new ushort[FacetBitmaps.BlockSize];
    private readonly ulong[] worthReading = new ulong[FacetBitmaps.WordsOfBlock];
    private readonly int[] certain = new int[Weights.Total + 1];
    private readonly List<ulong> promising = [];
    private OfferTables tables = new(Weights.First);

    /// <summary>How many offers the bitmaps left in the last search, and how many texts were read.</summary>
    public (int Survivors, int Texts) Last { get; private set; }

    public int Searches { get; private set; }

    /// <summary>Bytes of the bitmaps that the last search read.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Fills the list with the best offers for the need.</summary>
    public void Find(AskingNeed need, Weights weights, ITextRule textRule, Ranked best)
    {
        best.Clear();
        Searches++;
        Last = default;
        if (!need.Record.Has(NeedMarks.Open))
            return;
        promising.Clear();
        Array.Clear(certain);
        if (tables.Weights != weights)
            tables = new OfferTables(weights);
        var search = new Search(need, new ScoreTables(need, tables), offers.Reading.Facets, offers.Reading.Layout);
        var prospects = new Prospects(need, offers.Reading.Facets, offers.Reading.Layout, weights);
        var survivors = 0;
        for (var block = 0; block < offers.Bitmaps.Blocks; block++)
        {
            // The bar rises fast at first and slowly later.
            if (BitOperations.IsPow2(block))
                prospects.MustReach(search.Floor);
            survivors += prospects.Find(offers.Bitmaps.Block(block), worthReading);
            ScoreBlock(search, block, places.AsSpan(0, FacetBitmaps.Places(worthReading, places)));
            search.Floor = FloorOf(best.Room);
        }
        BytesRead = (long)offers.Bitmaps.Blocks * prospects.BytesOfBlock;
        Last = (survivors, ReadTexts(search, weights, textRule, best));
    }

    private void ScoreBlock(Search search, int block, ReadOnlySpan<ushort> left)
    {
        var (facets, need) = (offers.Reading.Facets, search.Need.Record);
        var records = offers.Block(block);
        var bits = offers.Bitmaps.Block(block);
        for (var place = 0; place < left.Length; place++)
        {
            if (place + PrefetchAhead < left.Length)
                Prefetch(ref records[left[place + PrefetchAhead]]);
            ref readonly var offer = ref records[left[place]];
            var dense = block << FacetBitmaps.BlockBits | left[place];
            var shared = LanguageShared(search.Need, offer, dense);
            if (!HardConditions.HoldBesideBitmaps(need, offer, shared))
                continue;
            var world = FacetBitmaps.Holds(bits, FacetLayout.World, left[place]);
            var closeness = 0;
            foreach (var (party, facet) in search.Parties)
                closeness += facets.Closeness(party, FacetBitmaps.Holds(bits, facet, left[place]), offer.Regions, world);
            var topic = HardConditions.SubjectInCommon(need, offer);
            var eight = search.Tables.Eight(need, offer, topic ? Related(search, offer) : 0, closeness, shared);
            if (topic)
                certain[eight]++;
            if (eight + tables.Weights.Text >= search.Floor)
                promising.Add((ulong)eight << ScoreShift | (topic ? SubjectInCommon : 0) | (uint)dense);
        }
    }

    private static int Related(Search search, in OfferRecord offer)
    {
        var related = 0;
        foreach (var (subject, relatives) in search.Subjects)
            if ((subject & offer.Subjects) == 0 && (relatives & offer.Subjects) != 0)
                related++;
        return related;
    }

    // With a subject in common an offer is a candidate whatever its text: as many as the list holds are certain to score this much.
    private int FloorOf(int room)
    {
        var counted = 0;
        for (var score = Weights.Total; score > 0; score--)
            if ((counted += certain[score]) >= room)
                return score;
        return 0;
    }

    // The text costs more than all else together.
    private int ReadTexts(Search search, Weights weights, ITextRule textRule, Ranked best)
    {
        var least = (ulong)Math.Max(0, search.Floor - weights.Text) << ScoreShift;
        promising.RemoveAll(offer => offer < least);
        promising.Sort();
        var read = 0;
        for (var next = promising.Count - 1; next >= 0; next--)
        {
            if (next >= 4)
                Prefetch(ref MemoryMarshal.GetArrayDataReference(offers.Terms((int)(uint)promising[next - 4])));
            var eight = (int)(promising[next] >> ScoreShift);
            if (best.IsFull && eight + weights.Text < best.LastScore)
                break;
            var dense = (int)(uint)promising[next];
            var text = textRule.Score(search.Need.Text, offers.Terms(dense));
            read++;
            if (text >= 1 || (promising[next] & SubjectInCommon) != 0)
                best.Add(Ranked.Standing(eight + Scoring.Text(weights.Text, text), offers.Record(dense).FreeSlots), dense);
        }
        return read;
    }

    private bool LanguageShared(AskingNeed need, in OfferRecord offer, int dense) =>
        (need.Record.Languages & offer.Languages & ~LanguageBits.Others) != 0
        || LanguageBits.Share(need.Record.Languages, offer.Languages, need.OtherLanguages, offers.OtherLanguages(dense));

    private static unsafe void Prefetch<T>(ref T memory)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref memory));
    }

    /// <summary>One question on its way, and the score that a list of its length is certain to reach.</summary>
    private sealed class Search(AskingNeed need, ScoreTables tables, Facets facets, FacetLayout layout)
    {
        public AskingNeed Need { get; } = need;

        public ScoreTables Tables { get; } = tables;

        public int Floor { get; set; }

        /// <summary>Each Party of the need with the bitmap of those that name it.</summary>
        public (int Party, int Facet)[] Parties { get; } = [.. need.Parties.Select(party => ((int)party, layout.Party(party)))];

        /// <summary>Each subject of the need with those that are related to it.</summary>
        public (UInt128 Subject, UInt128 Relatives)[] Subjects { get; } =
            [.. Each(need.Record.Subjects).Select(subject => (subject, facets.Related(subject)))];

        private static IEnumerable<UInt128> Each(UInt128 subjects)
        {
            for (var rest = subjects; rest != 0; rest &= rest - 1)
                yield return rest & (~rest + 1);
        }
    }
}
