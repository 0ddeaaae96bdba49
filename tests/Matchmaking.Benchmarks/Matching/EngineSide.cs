using Matchmaking.Matching;
using Matchmaking.Vocabularies;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>
/// The engine as the bench drives it: this file alone knows its public methods. What it cannot tell or do is null, and null in the figures.
/// </summary>
public sealed class EngineSide(Vocabulary vocabulary, RulesVersion rules)
{
    private readonly MatchingEngine engine = new(vocabulary, rules);
    private long offers;

    /// <summary>Takes an offer in while the engine is built, before any need is open; what the text rule reads of it is given along.</summary>
    public void Build(OfferFacts offer, ReadOnlySpan<uint> terms)
    {
        _ = terms;
        engine.Put(offer);
        offers++;
    }

    /// <summary>Takes an open need in, and makes its list.</summary>
    public void Open(NeedFacts need) => engine.Put(need);

    /// <summary>A new offer: done when the lists of all open needs are right.</summary>
    public void Register(OfferFacts offer, ReadOnlySpan<uint> terms)
    {
        _ = terms;
        Change(offer);
    }

    /// <summary>An offer that leaves, or whose capacity changed: given as it is now; done when all lists are right.</summary>
    public void Change(OfferFacts offer)
    {
        engine.Put(offer);
        engine.NeedsTouchedBy(offer);
    }

    /// <summary>Readies the question, which is no part of what is timed: its text is read and its facets are looked up.</summary>
    public NeedFacts Question(NeedFacts need) => need;

    /// <summary>The best offers for a need, found anew: no list that is kept answers it.</summary>
    public IReadOnlyList<RankedRow> Ask(NeedFacts question, int take) =>
        [.. engine.OffersFor(question, take).Select(row => new RankedRow(MadeUpRecords.PlaceOf(row.OfferId), row.Factors))];

    /// <summary>The list that is kept for an open need.</summary>
    public IReadOnlyList<RankedRow>? Kept(NeedFacts need, int take)
    {
        _ = (need, take);
        return null;
    }

    /// <summary>The bytes of the bitmaps that a question reads: each value asked for, and the one of who is available.</summary>
    public long BitmapBytes(NeedNumbers need)
    {
        var values = need.SubjectCount + need.TargetCount + need.PartyNumbers.Length + 1 + need.KindCount * (need.AcceptsAtCost ? 2 : 1) + 1;
        return values * (offers + 7) / 8;
    }

    /// <summary>Bytes an offer for everything but text (bitmaps, record, id map), and for its text.</summary>
    public (double? Other, double? Text) BytesPerOffer() => (null, null);

    /// <summary>Writes a snapshot in the folder and starts another engine from it; the time is that of the start alone.</summary>
    public (double? Ms, bool? SameLists) StartFromSnapshot(string folder)
    {
        _ = folder;
        return (null, null);
    }

    /// <summary>A hash over the lists of all open needs.</summary>
    public string? ListHash() => null;
}
