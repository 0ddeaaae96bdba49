using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Matchmaking.Matching;

/// <summary>
/// Finds the best offers for a need. The bitmaps leave a few in a hundred; each of these is scored but for its text; of those that could
/// still enter the list even with the best of texts, the texts are read, the most promising first, until none that is left could enter.
/// </summary>
internal sealed class OfferSearch(OfferSide offers)
{
    private const uint SubjectInCommon = 1u << 31;
    private const int TextsAtOnce = 8;
    private const int TermsOfLine = 16;
    private const int TermsPrefetched = 128;

    // Far enough ahead for memory to answer: an offer's record is 64 bytes somewhere in 64 MB.
    private const int PrefetchAhead = 16;

    private readonly ushort[] places = new ushort[FacetBitmaps.BlockSize];
    private readonly ulong[] worthReading = new ulong[FacetBitmaps.WordsOfBlock];
    private readonly int[] certain = new int[Weights.Total + 1];
    private readonly Promising promising = new();
    private OfferTables tables = new(Weights.First);

    /// <summary>What the last search took.</summary>
    public SearchCost Last { get; private set; } = SearchCost.None;

    public int Searches { get; private set; }

    /// <summary>Fills the list with the best offers for the need.</summary>
    public void Find(AskingNeed need, Weights weights, ITextRule textRule, Ranked best)
    {
        best.Clear();
        Searches++;
        Last = SearchCost.None;
        if (!need.Record.Has(NeedMarks.Open))
            return;
        promising.Clear();
        Array.Clear(certain);
        if (tables.Weights != weights)
            tables = new OfferTables(weights);
        var search = new Search(need, textRule, best, new ScoreTables(need, tables), offers.Reading.Facets, offers.Reading.Layout);
        var prospects = new Prospects(need, offers.Reading.Facets, offers.Reading.Layout, weights);
        for (var block = 0; block < offers.Bitmaps.Blocks; block++)
        {
            // The bar rises fast at first and slowly later; the best texts so far raise it most.
            if (BitOperations.IsPow2(block))
            {
                ReadTexts(search, 2 * best.Room);
                prospects.MustReach(search.Floor);
            }
            prospects.Find(offers.Bitmaps.Block(block), worthReading);
            if (block + 1 < offers.Bitmaps.Blocks)
                prospects.ReadAhead(offers.Bitmaps.Block(block + 1));
            ScoreBlock(search, block, places.AsSpan(0, FacetBitmaps.Places(worthReading, places)));
            search.Floor = Math.Max(search.Floor, FloorOf(best.Room));
        }
        ReadTexts(search, int.MaxValue);
        Last = new(search.Records, search.Texts, (long)offers.Bitmaps.Blocks * prospects.BytesOfBlock);
    }

    private void ScoreBlock(Search search, int block, ReadOnlySpan<ushort> left)
    {
        var (facets, need) = (offers.Reading.Facets, search.Need.Record);
        var records = offers.Block(block);
        var bits = offers.Bitmaps.Block(block);
        search.Records += left.Length;
        foreach (var place in left[..Math.Min(left.Length, PrefetchAhead)])
            Memory.Prefetch(ref records[place]);
        for (var place = 0; place < left.Length; place++)
        {
            if (place + PrefetchAhead < left.Length)
                Memory.Prefetch(ref records[left[place + PrefetchAhead]]);
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
                promising.Add(eight, (uint)dense | (topic ? SubjectInCommon : 0));
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

    // The text costs more than all else together: it is read of the most promising first, until none that is left can reach the bar.
    private void ReadTexts(Search search, int most)
    {
        Span<(int Eight, uint Offer)> next = stackalloc (int, uint)[TextsAtOnce];
        while (most > 0 && promising.Take(search.Floor - tables.Weights.Text, next[..Math.Min(most, TextsAtOnce)]) is > 0 and var count)
        {
            most -= count;
            foreach (var (_, offer) in next[..count])
                Memory.Prefetch(ref offers.TermsSlot((int)(offer & ~SubjectInCommon)));
            foreach (var (_, offer) in next[..count])
                PrefetchText((int)(offer & ~SubjectInCommon));
            foreach (var (eight, offer) in next[..count])
                ReadText(search, eight, (int)(offer & ~SubjectInCommon), (offer & SubjectInCommon) != 0);
            if (search.Best.IsFull)
                search.Floor = Math.Max(search.Floor, search.Best.LastScore);
        }
    }

    private void ReadText(Search search, int eight, int offer, bool topicInCommon)
    {
        search.Texts++;
        var text = search.TextRule.Score(search.Need.Text, offers.Terms(offer));
        if (text >= 1 || topicInCommon)
            search.Best.Add(Ranked.Standing(eight + Scoring.Text(tables.Weights.Text, text), offers.Record(offer).FreeSlots), offer);
    }

    private bool LanguageShared(AskingNeed need, in OfferRecord offer, int dense) =>
        (need.Record.Languages & offer.Languages & ~LanguageBits.Others) != 0
        || LanguageBits.Share(need.Record.Languages, offer.Languages, need.OtherLanguages, offers.OtherLanguages(dense));

    private void PrefetchText(int offer)
    {
        // How long the text is stands where it begins: to ask would be to wait for it.
        ref var terms = ref MemoryMarshal.GetArrayDataReference(offers.Terms(offer));
        for (var at = 0; at < TermsPrefetched; at += TermsOfLine)
            Memory.Prefetch(ref Unsafe.Add(ref terms, at));
    }

    /// <summary>One question on its way, and the score that a list of its length is certain to reach.</summary>
    private sealed class Search(AskingNeed need, ITextRule textRule, Ranked best, ScoreTables tables, Facets facets, FacetLayout layout)
    {
        public AskingNeed Need { get; } = need;

        public ITextRule TextRule { get; } = textRule;

        public Ranked Best { get; } = best;

        public ScoreTables Tables { get; } = tables;

        /// <summary>An offer that cannot reach this score is in no list.</summary>
        public int Floor { get; set; }

        public int Records { get; set; }

        public int Texts { get; set; }

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
