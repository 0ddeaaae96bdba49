namespace Matchmaking.Matching;

/// <summary>All needs as one rules version reads them, under dense numbers in the order in which they came.</summary>
internal sealed class NeedSide(RecordReading reading)
{
    private readonly List<NeedRecord[]> records = [];
    private readonly List<HeldNeed[]> held = [];
    private readonly Dictionary<int, string[]> otherLanguages = [];

    public DenseIds Ids { get; } = new();

    public FacetBitmaps Bitmaps { get; } = new(reading.Layout.Count);

    /// <summary>What they ask that offers have no counterpart of.</summary>
    public AskedBits Asked { get; } = new(reading.Facets);

    public int Count => Ids.Count;

    public ref NeedRecord Record(int dense) => ref records[dense >> FacetBitmaps.BlockBits][dense & (FacetBitmaps.BlockSize - 1)];

    /// <summary>The records of a block, in a row.</summary>
    public NeedRecord[] Block(int block) => records[block];

    public HeldNeed Held(int dense) => held[dense >> FacetBitmaps.BlockBits][dense & (FacetBitmaps.BlockSize - 1)];

    public string[] OtherLanguages(int dense) => otherLanguages.GetValueOrDefault(dense, []);

    public bool IsOpen(int dense) => Bitmaps.Holds(dense, FacetLayout.Ready);

    /// <summary>A need as a question to the offers.</summary>
    public AskingNeed Asking(int dense) => new(Record(dense), Held(dense).Parties, Held(dense).Text, OtherLanguages(dense));

    /// <summary>Takes a need in, or its newer state; gives its number.</summary>
    public int Put(NeedTraits need)
    {
        var dense = Ids.Find(need.Facts.NeedId);
        if (dense < 0)
            dense = Room(need.Facts.NeedId);
        else
            Bitmaps.Clear(dense);
        Fill(dense, need);
        return dense;
    }

    public void Save(BinaryWriter snapshot)
    {
        Ids.Save(snapshot);
        Bitmaps.Save(snapshot);
        snapshot.Put(otherLanguages);
        foreach (var block in records)
            snapshot.Put<NeedRecord>(block);
        for (var dense = 0; dense < Count; dense++)
            Held(dense).Save(snapshot);
    }

    public void Load(BinaryReader snapshot)
    {
        Ids.Load(snapshot);
        Bitmaps.Load(snapshot);
        snapshot.TakeInto(otherLanguages);
        for (var block = 0; block < Bitmaps.Blocks; block++)
        {
            records.Add(snapshot.Take<NeedRecord>());
            held.Add(new HeldNeed[FacetBitmaps.BlockSize]);
        }
        for (var dense = 0; dense < Count; dense++)
        {
            held[dense >> FacetBitmaps.BlockBits][dense & (FacetBitmaps.BlockSize - 1)] = HeldNeed.Load(snapshot);
            Asked.Put(dense, Asking(dense));
        }
    }

    private int Room(Guid needId)
    {
        var dense = Ids.Add(needId);
        Bitmaps.Include(dense);
        if (dense >> FacetBitmaps.BlockBits == records.Count)
        {
            records.Add(new NeedRecord[FacetBitmaps.BlockSize]);
            held.Add(new HeldNeed[FacetBitmaps.BlockSize]);
        }
        return dense;
    }

    private void Fill(int dense, NeedTraits need)
    {
        Record(dense) = need.Record;
        held[dense >> FacetBitmaps.BlockBits][dense & (FacetBitmaps.BlockSize - 1)] =
            new(need.Parties, need.Text, need.Facts.Sequence, need.Facts.Priority);
        if (need.OtherLanguages.Length > 0)
            otherLanguages[dense] = need.OtherLanguages;
        else
            otherLanguages.Remove(dense);
        Asked.Put(dense, Asking(dense));
        foreach (var facet in FacetsOf(need))
            Bitmaps.Set(dense, facet);
        // A need that no Party stands behind is served by nobody, not even by who serves the world.
        if (need.Facts.Open && need.Parties.Length > 0)
            Bitmaps.Set(dense, FacetLayout.Ready);
    }

    private IEnumerable<int> FacetsOf(NeedTraits need)
    {
        var (layout, record) = (reading.Layout, need.Record);
        return layout.Subjects(record.Subjects)
            .Concat(layout.Targets(record.Targets))
            .Concat(layout.FreeKinds(record.Kinds))
            .Concat(layout.KindsAtCost(record.Has(NeedMarks.AcceptsAtCost) ? record.Kinds : 0u))
            .Concat(need.Parties.Select(party => layout.Party(party)))
            .Concat(need.Parties.SelectMany(party => layout.Regions(reading.Facets.RegionsAround(party))));
    }
}

/// <summary>What stands beside a need's record: its Parties, its text, and what places it among needs.</summary>
internal sealed record HeldNeed(byte[] Parties, NeedText Text, long Sequence, int? Priority)
{
    private const int NoPriority = int.MaxValue;

    public void Save(BinaryWriter snapshot)
    {
        snapshot.Put<byte>(Parties);
        Text.Save(snapshot);
        snapshot.Write(Sequence);
        snapshot.Write(Priority ?? NoPriority);
    }

    public static HeldNeed Load(BinaryReader snapshot)
    {
        var parties = snapshot.Take<byte>();
        var text = NeedText.Load(snapshot);
        return new(parties, text, snapshot.ReadInt64(), snapshot.ReadInt32() is < NoPriority and var priority ? priority : null);
    }
}
