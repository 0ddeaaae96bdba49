using System.Numerics;

namespace Matchmaking.Matching;

/// <summary>Finds the open needs that an offer fits but for its text, each with its eight other factors and its place among needs.</summary>
internal sealed class NeedSearch(NeedSide needs, RecordReading reading)
{
    private const int PrefetchAhead = 16;

    private readonly ulong[] worthReading = new ulong[FacetBitmaps.WordsOfBlock];
    private readonly ushort[] places = new ushort[FacetBitmaps.BlockSize];

    /// <summary>What to do with a need that fits but for the text: its number, the eight factors, and whether the text has to meet.</summary>
    public delegate void Fits(int need, int eight, bool topicInCommon);

    /// <summary>Calls for each need that the offer fits, whatever the offer's own state and slots.</summary>
    /// <param name="bars">Where there are some, needs whose bar the offer cannot reach may be left out.</param>
    /// <param name="worthScoring">Whether a need is to be looked at closely at all.</param>
    public void Find(AskingOffer offer, OfferTables tables, Bars? bars, Func<int, bool> worthScoring, Fits found)
    {
        var prospects = new NeedProspects(offer, reading.Facets, reading.Layout, tables);
        var closeness = offer.Closeness(reading.Facets);
        var relatives = reading.Facets.Related(offer.Record.Subjects);
        for (var block = 0; block < needs.Bitmaps.Blocks; block++)
        {
            var records = needs.Block(block);
            prospects.Find(needs.Bitmaps.Block(block), needs.Asked.Block(block), bars is null ? [] : bars.Block(block), worthReading);
            var left = places.AsSpan(0, FacetBitmaps.Places(worthReading, places));
            for (var at = 0; at < left.Length; at++)
            {
                var place = left[at];
                if (at + PrefetchAhead < left.Length)
                    Memory.Prefetch(ref records[left[at + PrefetchAhead]]);
                var dense = block << FacetBitmaps.BlockBits | place;
                ref readonly var need = ref records[place];
                if (!worthScoring(dense) || !Holds(need, offer, dense, out var shared))
                    continue;
                var eight = Eight(need, dense, offer.Record, relatives, closeness, shared, tables);
                found(dense, eight, HardConditions.SubjectInCommon(need, offer.Record));
            }
        }
    }

    private bool Holds(in NeedRecord need, AskingOffer offer, int dense, out bool languageShared)
    {
        languageShared = LanguageBits.Share(need.Languages, offer.Record.Languages, needs.OtherLanguages(dense), offer.OtherLanguages);
        return HardConditions.HoldBesideBitmaps(need, offer.Record, languageShared);
    }

    private int Eight(
        in NeedRecord need, int dense, in OfferRecord offer, UInt128 relatives, byte[] closeness, bool languageShared, OfferTables tables)
    {
        var weights = tables.Weights;
        var (place, parties) = need.HasOtherParties ? Places(needs.Held(dense).Parties, closeness) : (closeness[need.Party], 1);
        var met = 2 * (int)UInt128.PopCount(need.Subjects & offer.Subjects) + (int)UInt128.PopCount(need.Subjects & ~offer.Subjects & relatives);
        return Scoring.Subject(weights.Subject, met, (int)UInt128.PopCount(need.Subjects), (int)UInt128.PopCount(offer.Subjects))
            + Scoring.Place(weights.Place, place, parties)
            + Scoring.Kind(
                weights.Kind,
                BitOperations.PopCount((uint)need.Kinds & offer.FreeKinds),
                need.Has(NeedMarks.AcceptsAtCost) ? BitOperations.PopCount((uint)need.Kinds & offer.KindsAtCost) : 0,
                BitOperations.PopCount(need.Kinds),
                BitOperations.PopCount((uint)(offer.FreeKinds | offer.KindsAtCost)))
            + Scoring.Target(
                weights.Target,
                BitOperations.PopCount(need.Targets & offer.Targets),
                BitOperations.PopCount(need.Targets),
                BitOperations.PopCount(offer.Targets))
            + Scoring.Language(weights.Language, languageShared)
            + tables.Load(offer)
            + Scoring.Time(weights.Time, need.Window.DaysSharedWith(offer.Window), need.Has(NeedMarks.HasBothDates) ? need.Window.Days : null)
            + tables.Record(offer);
    }

    private static (int Closeness, int Parties) Places(byte[] parties, byte[] closeness)
    {
        var place = 0;
        foreach (var party in parties)
            place += closeness[party];
        return (place, parties.Length);
    }
}
