namespace Matchmaking.Matching;

/// <summary>Records under dense ids, in the order in which they first came; a revision keeps its id.</summary>
internal sealed class Columns<T> where T : class
{
    private readonly Dictionary<Guid, int> denseIds = [];
    private readonly List<T> records = [];

    public int Count => records.Count;

    public T this[int dense] => records[dense];

    /// <summary>Puts a record in its place, and gives the place and what stood there before.</summary>
    public (int Dense, T? Before) Put(Guid recordId, T record)
    {
        if (!denseIds.TryGetValue(recordId, out var dense))
        {
            denseIds[recordId] = records.Count;
            records.Add(record);
            return (records.Count - 1, null);
        }
        var before = records[dense];
        records[dense] = record;
        return (dense, before);
    }

    public T? Find(Guid recordId) => denseIds.TryGetValue(recordId, out var dense) ? records[dense] : null;

    /// <summary>One bit for each record, all set.</summary>
    public ulong[] Everyone()
    {
        var all = new ulong[(records.Count + 63) / 64];
        Array.Fill(all, ulong.MaxValue);
        if (records.Count % 64 != 0)
            all[^1] = (1UL << (records.Count % 64)) - 1;
        return all;
    }
}
