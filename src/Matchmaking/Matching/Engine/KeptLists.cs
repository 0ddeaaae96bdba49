namespace Matchmaking.Matching;

/// <summary>
/// The list of every open need, kept right as events come. Each holds twice as many rows as are served: an offer that leaves takes a row
/// of the spare ones, and only a list that has used them up is searched for anew, when somebody next asks for it.
/// </summary>
internal sealed class KeptLists(OfferSide offers, NeedSide needs, NeedSearch search, ITextRule textRule, OfferTables tables, int served)
{
    private readonly int held = 2 * served;

    private readonly List<KeptList?> lists = [];
    private readonly Bars bars = new();
    private readonly HashSet<int> unknown = [];
    private readonly HashSet<int> changed = [];

    /// <summary>Rows that a list serves.</summary>
    public int Served => served;

    /// <summary>Open needs whose list has to be searched for before it can be served.</summary>
    public IReadOnlyCollection<int> Unknown => unknown;

    /// <summary>What the rows of all lists take.</summary>
    public long Bytes => lists.Count(list => list is not null) * (long)held * (sizeof(long) + sizeof(int));

    /// <summary>The needs whose list may be another than when this was last asked.</summary>
    public IReadOnlyList<int> TakeChanged()
    {
        int[] taken = [.. changed];
        changed.Clear();
        return taken;
    }

    /// <summary>A need came, or says something else, or is open no more: its list begins anew.</summary>
    public void Restart(int need)
    {
        while (lists.Count <= need)
            lists.Add(null);
        Forget(need);
        changed.Add(need);
    }

    /// <summary>An offer as it is now goes into the lists that it belongs in.</summary>
    public void Enter(int offer)
    {
        if (!offers.IsReady(offer))
            return;
        var (asking, freeSlots) = (offers.Asking(offer), offers.Record(offer).FreeSlots);
        search.Find(asking, tables, bars, IsKnown, (need, eight, topic) =>
        {
            if (eight + tables.Weights.Text < bars[need])
                return;
            var text = textRule.Score(needs.Held(need).Text, asking.Terms);
            if (text >= 1 || topic)
                Enter(need, Ranked.Standing(eight + Scoring.Text(tables.Weights.Text, text), freeSlots), offer);
        });
    }

    /// <summary>An offer as it still is goes out of all lists; it is changed only after that.</summary>
    public void Leave(int offer)
    {
        if (!offers.IsReady(offer))
            return;
        search.Find(offers.Asking(offer), tables, bars, IsKnown, (need, eight, _) =>
        {
            if (eight + tables.Weights.Text >= bars[need] && lists[need]!.Rows.Remove(offer))
                Changed(need);
        });
    }

    /// <summary>The list of an open need, searched for where it is not known or has used up its spare rows.</summary>
    public Ranked Of(int need, Action<Ranked> find)
    {
        if (lists[need] is { } kept && (kept.IsWhole || kept.Rows.Count >= served))
            return kept.Rows;
        var list = lists[need] ??= new KeptList(new Ranked(held));
        find(list.Rows);
        Known(need, list);
        return list.Rows;
    }

    public void Save(BinaryWriter snapshot)
    {
        snapshot.Write(lists.Count);
        foreach (var list in lists)
        {
            snapshot.Write(list is not null);
            list?.Save(snapshot);
        }
        snapshot.Put<int>([.. changed]);
    }

    public void Load(BinaryReader snapshot)
    {
        for (var (need, count) = (0, snapshot.ReadInt32()); need < count; need++)
        {
            Restart(need);
            if (!snapshot.ReadBoolean())
                continue;
            var list = lists[need] = KeptList.Load(snapshot, held);
            unknown.Remove(need);
            SetBar(need, list);
        }
        changed.Clear();
        changed.UnionWith(snapshot.Take<int>());
    }

    private void Known(int need, KeptList list)
    {
        unknown.Remove(need);
        list.IsWhole = !list.Rows.IsFull;
        SetBar(need, list);
    }

    // What an unknown list is will be found out when it is asked for; that it may be another by then is all there is to say.
    private bool IsKnown(int need)
    {
        if (lists[need] is not null)
            return true;
        changed.Add(need);
        return false;
    }

    private void Enter(int need, long standing, int offer)
    {
        var list = lists[need]!;
        if (!list.IsWhole && !list.Rows.IsBeforeLast(standing, offer))
            return;
        list.Rows.Add(standing, offer);
        // From here on offers that stand behind the last row are passed over unseen.
        list.IsWhole &= !list.Rows.IsFull;
        Changed(need);
    }

    private void Changed(int need)
    {
        changed.Add(need);
        if (lists[need] is { Rows.Count: 0, IsWhole: false })
            Forget(need);
        else
            SetBar(need, lists[need]!);
    }

    private void SetBar(int need, KeptList list) => bars.Set(need, list.IsWhole ? 0 : list.Rows.LastScore);

    private void Forget(int need)
    {
        lists[need] = null;
        // Every offer that fits is noticed, for any of them may stand in the list when it is asked for.
        bars.Set(need, 0);
        if (needs.IsOpen(need))
            unknown.Add(need);
        else
            unknown.Remove(need);
    }

    private sealed class KeptList(Ranked rows)
    {
        public Ranked Rows { get; } = rows;

        /// <summary>Every candidate that there is stands in it.</summary>
        public bool IsWhole { get; set; }

        public void Save(BinaryWriter snapshot)
        {
            snapshot.Write(IsWhole);
            snapshot.Put(Rows.Standings);
            snapshot.Put(Rows.Offers);
        }

        public static KeptList Load(BinaryReader snapshot, int held)
        {
            var isWhole = snapshot.ReadBoolean();
            return new(new Ranked(held, snapshot.Take<long>(), snapshot.Take<int>())) { IsWhole = isWhole };
        }
    }
}
