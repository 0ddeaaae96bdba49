using Matchmaking.Matching;
using Matchmaking.Vocabularies;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>The engine as the bench drives it: this file alone knows its public methods.</summary>
public sealed class EngineSide
{
    private readonly Vocabulary vocabulary;
    private readonly MatchingEngine engine;

    // Needs that are only asked for have a room beside the open ones, over the same offers.
    private readonly MatchingEngine asking;

    public EngineSide(Vocabulary vocabulary, RulesVersion rules)
    {
        this.vocabulary = vocabulary;
        engine = new(vocabulary, rules);
        engine.KeepLists();
        asking = engine.Under(rules);
    }

    /// <summary>Takes an offer in while the engine is built, before any need is open; what the text rule reads of it is given along.</summary>
    public void Build(OfferFacts offer, ReadOnlySpan<uint> terms) => engine.Put(offer, terms.ToArray());

    /// <summary>Takes an open need in, and makes its list.</summary>
    public void Open(NeedFacts need)
    {
        engine.Put(need);
        engine.Kept(need.NeedId);
    }

    /// <summary>A new offer: done when the lists of all open needs are right.</summary>
    public void Register(OfferFacts offer, ReadOnlySpan<uint> terms) => engine.Put(offer, terms.ToArray());

    /// <summary>An offer that leaves, or whose capacity changed: given as it is now; done when all lists are right, but for those out of spare rows.</summary>
    public void Change(OfferFacts offer) => engine.Change(offer.OfferId, offer.Open, offer.Taken, offer.Ended, offer.Useful);

    /// <summary>Searches anew for the lists that have used up their spare rows, as the first to ask for one does; gives how many.</summary>
    public int Refill()
    {
        var before = engine.Searches;
        foreach (var needId in engine.TakeChangedLists())
            engine.Kept(needId);
        return engine.Searches - before;
    }

    /// <summary>Readies the question, which is no part of what is timed: its text is read and its facets are looked up.</summary>
    public NeedFacts Question(NeedFacts need)
    {
        asking.Put(need);
        return need;
    }

    /// <summary>The best offers for a need, found anew: no list that is kept answers it.</summary>
    public IReadOnlyList<RankedRow> Ask(NeedFacts question, int take) => [.. asking.Best(question.NeedId, take).Select(Row)];

    /// <summary>The list that is kept for an open need.</summary>
    public IReadOnlyList<RankedRow> Kept(NeedFacts need, int take) => [.. engine.Kept(need.NeedId).Take(take).Select(Row)];

    /// <summary>The bytes of the bitmaps that a question reads.</summary>
    public long BitmapBytes(NeedFacts need)
    {
        Ask(Question(need), BenchOptions.Take);
        return asking.LastSearch.BitmapBytes;
    }

    /// <summary>Bytes an offer for everything but text (bitmaps, record, id map), and for its text.</summary>
    public (double Other, double Text) BytesPerOffer() =>
        ((double)engine.Size.BytesBesideText / engine.Size.Offers, (double)engine.Size.BytesOfText / engine.Size.Offers);

    /// <summary>Writes a snapshot in the folder and starts another engine from it; the time is that of the start alone.</summary>
    public (double Ms, bool SameLists) StartFromSnapshot(string folder)
    {
        var file = Path.Combine(folder, "engine.snapshot");
        using (var writing = new BinaryWriter(new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20)))
            engine.Save(writing);
        var starting = new Timings();
        var started = starting.Of(() =>
        {
            using var reading = new BinaryReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20));
            return MatchingEngine.Load(reading, vocabulary, engine.Rules);
        });
        return (starting.TotalMs, started.ListHash() == ListHash());
    }

    /// <summary>A hash over the lists of all open needs.</summary>
    public string ListHash() => engine.ListHash();

    private static RankedRow Row(KeptRow row) => new(MadeUpRecords.PlaceOf(row.OfferId), row.Factors);
}
