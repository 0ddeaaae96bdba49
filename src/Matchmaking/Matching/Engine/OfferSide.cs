namespace Matchmaking.Matching;

/// <summary>
/// All offers as ranking reads them, under dense numbers in the order of their registration. Beside their texts an offer takes 64 bytes
/// of record, 55 of bitmaps and 24 for its id; its terms take 4 bytes each, with 32 for the array that holds them.
/// </summary>
internal sealed class OfferSide(RecordReading reading)
{
    private readonly List<AlignedRecords> records = [];
    private readonly List<uint[][]> terms = [];
    private readonly Dictionary<int, string[]> otherLanguages = [];
    private long newest = long.MinValue;

    /// <summary>Whoever reads or changes offers, of whichever rules version, holds it.</summary>
    public Lock Gate { get; } = new();

    public RecordReading Reading { get; } = reading;

    public DenseIds Ids { get; } = new();

    public FacetBitmaps Bitmaps { get; } = new(reading.Layout.Count);

    public int Count => Ids.Count;

    /// <summary>Bytes of records, bitmaps and ids.</summary>
    public long BytesBesideText => (long)records.Count * FacetBitmaps.BlockSize * OfferRecord.Bytes + Bitmaps.Bytes + Ids.Bytes;

    /// <summary>Bytes of the terms: four each, and for each offer the reference and the head of its array.</summary>
    public long BytesOfText => terms.Sum(block => block.Sum(texts => texts is null or [] ? 8L : 8 + 24 + 4L * texts.Length));

    public long TermCount => terms.Sum(block => block.Sum(texts => texts?.LongLength ?? 0));

    public ref OfferRecord Record(int dense) => ref records[dense >> FacetBitmaps.BlockBits].All[dense & (FacetBitmaps.BlockSize - 1)];

    /// <summary>The records of a block, in a row.</summary>
    public Span<OfferRecord> Block(int block) => records[block].All;

    public uint[] Terms(int dense) => TermsSlot(dense);

    /// <summary>Where the terms of an offer are noted; to be asked for ahead of them.</summary>
    public ref uint[] TermsSlot(int dense) => ref terms[dense >> FacetBitmaps.BlockBits][dense & (FacetBitmaps.BlockSize - 1)];

    public string[] OtherLanguages(int dense) => otherLanguages.GetValueOrDefault(dense, []);

    /// <summary>Whether the offer is open and has a slot to give.</summary>
    public bool IsReady(int dense) => Bitmaps.Holds(dense, FacetLayout.Ready);

    /// <summary>An offer as a question to the needs.</summary>
    public AskingOffer Asking(int dense) => new(
        Record(dense),
        [.. Enumerable.Range(0, Reading.Facets.PartyCount).Where(party => Bitmaps.Holds(dense, Reading.Layout.Party(party))).Select(party => (byte)party)],
        Bitmaps.Holds(dense, FacetLayout.World),
        Terms(dense),
        OtherLanguages(dense));

    /// <summary>Takes an offer in, or its newer state; gives its number.</summary>
    /// <exception cref="ArgumentException">A new offer was registered before one that is here: numbers would no longer say who was first.</exception>
    public int Put(OfferTraits offer)
    {
        var dense = Ids.Find(offer.Facts.OfferId);
        if (dense < 0)
            dense = Add(offer);
        else
            Bitmaps.Clear(dense);
        Fill(dense, offer);
        return dense;
    }

    /// <summary>Changes what cooperations and pauses change, and nothing that has to be read anew.</summary>
    public void Change(int dense, bool open, int taken, int ended, int useful)
    {
        ref var record = ref Record(dense);
        (record.Taken, record.Ended, record.Useful) = (taken, ended, useful);
        SetReady(dense, open);
    }

    /// <summary>Lets go of what an offer says that never comes back; its number stays taken.</summary>
    public void ForgetText(Guid offerId)
    {
        lock (Gate)
            TermsSlot(Ids.Find(offerId)) = [];
    }

    public void Save(BinaryWriter snapshot)
    {
        snapshot.Put([.. Reading.Languages.InOrder]);
        snapshot.Put(Reading.Organizations.InOrder);
        snapshot.Write(newest);
        Ids.Save(snapshot);
        Bitmaps.Save(snapshot);
        snapshot.Put(otherLanguages);
        foreach (var block in records)
            snapshot.Put<OfferRecord>(block.All);
        for (var dense = 0; dense < Count; dense++)
            snapshot.Put<uint>(Terms(dense));
    }

    public void Load(BinaryReader snapshot)
    {
        Reading.Languages.Restore(snapshot.TakeTexts());
        Reading.Organizations.Restore(snapshot.TakeTexts());
        newest = snapshot.ReadInt64();
        Ids.Load(snapshot);
        Bitmaps.Load(snapshot);
        snapshot.TakeInto(otherLanguages);
        for (var block = 0; block < Bitmaps.Blocks; block++)
        {
            records.Add(new AlignedRecords());
            terms.Add(new uint[FacetBitmaps.BlockSize][]);
            snapshot.Take(records[^1].All);
        }
        for (var dense = 0; dense < Count; dense++)
            terms[dense >> FacetBitmaps.BlockBits][dense & (FacetBitmaps.BlockSize - 1)] = snapshot.Take<uint>();
    }

    private int Add(OfferTraits offer)
    {
        if (offer.Facts.Sequence < newest)
            throw new ArgumentException("Offers come in the order of their registration.", nameof(offer));
        newest = offer.Facts.Sequence;
        return Room(offer.Facts.OfferId);
    }

    private int Room(Guid offerId)
    {
        var dense = Ids.Add(offerId);
        Bitmaps.Include(dense);
        if (dense >> FacetBitmaps.BlockBits == records.Count)
        {
            records.Add(new AlignedRecords());
            terms.Add(new uint[FacetBitmaps.BlockSize][]);
        }
        return dense;
    }

    private void Fill(int dense, OfferTraits offer)
    {
        var record = offer.Record;
        Record(dense) = record;
        terms[dense >> FacetBitmaps.BlockBits][dense & (FacetBitmaps.BlockSize - 1)] = offer.Terms;
        if (offer.OtherLanguages.Length > 0)
            otherLanguages[dense] = offer.OtherLanguages;
        else
            otherLanguages.Remove(dense);
        SetReady(dense, offer.Facts.Open);
        if (offer.NamesTheWorld)
            Bitmaps.Set(dense, FacetLayout.World);
        foreach (var facet in FacetsOf(record))
            Bitmaps.Set(dense, facet);
        foreach (var party in offer.Named)
            Bitmaps.Set(dense, Reading.Layout.Party(party));
    }

    private IEnumerable<int> FacetsOf(OfferRecord record)
    {
        var layout = Reading.Layout;
        return layout.Subjects(record.Subjects | Reading.Facets.Related(record.Subjects))
            .Concat(layout.SubjectsNamed(record.Subjects))
            .Concat(layout.Targets(record.Targets))
            .Concat(layout.FreeKinds(record.FreeKinds))
            .Concat(layout.KindsAtCost(record.KindsAtCost))
            .Concat(layout.Regions(record.Regions));
    }

    private void SetReady(int dense, bool open)
    {
        if (open && Record(dense).FreeSlots >= 1)
            Bitmaps.Set(dense, FacetLayout.Ready);
        else
            Bitmaps.Clear(dense, FacetLayout.Ready);
    }
}
