namespace Matchmaking.Matching;

/// <summary>
/// Ids of records and their dense numbers, in the order in which records come. An open-addressed table of numbers over one list of ids:
/// 16 bytes an id and at most 8 of the table, where a dictionary takes more than 40. The number of an id that was taken out goes to a later one.
/// </summary>
internal sealed class DenseIds
{
    private const int Free = -1;
    private const int ChunkBits = 14;
    private readonly List<Guid[]> ids = [];
    private readonly Stack<int> left = [];
    private int[] table = Emptied(64);

    public int Count { get; private set; }

    public long Bytes => (long)ids.Count * (1 << ChunkBits) * 16 + (long)table.Length * sizeof(int);

    public Guid this[int dense] => Place(dense);

    /// <summary>The number of an id, or -1.</summary>
    public int Find(Guid id)
    {
        for (var slot = Slot(id); ; slot = (slot + 1) & (table.Length - 1))
            if (table[slot] == Free || this[table[slot]] == id)
                return table[slot];
    }

    /// <summary>Whether a record has this number.</summary>
    public bool IsTaken(int dense) => this[dense] != Guid.Empty;

    /// <summary>Gives a new id a number that another left, or the next one.</summary>
    /// <exception cref="ArgumentException">The nil id marks numbers that were left, so no record can have it.</exception>
    public int Add(Guid id)
    {
        if (id == Guid.Empty)
            throw new ArgumentException("The nil id is no record's.", nameof(id));
        // At most seven in eight slots are taken.
        if ((Count + 1) * 8L > table.Length * 7L)
            Grow();
        if (Count >> ChunkBits == ids.Count)
            ids.Add(new Guid[1 << ChunkBits]);
        var dense = left.TryPop(out var before) ? before : Count++;
        Place(dense) = id;
        Enter(dense);
        return dense;
    }

    /// <summary>Takes out the id of this number.</summary>
    public void Remove(int dense)
    {
        var last = table.Length - 1;
        var slot = Slot(this[dense]);
        while (table[slot] != dense)
            slot = (slot + 1) & last;
        // Whatever was pushed past the slot that gets free moves up, or it would not be found any more.
        for (var next = (slot + 1) & last; table[next] != Free; next = (next + 1) & last)
        {
            if (((next - Slot(this[table[next]])) & last) < ((next - slot) & last))
                continue;
            table[slot] = table[next];
            slot = next;
        }
        table[slot] = Free;
        Place(dense) = Guid.Empty;
        left.Push(dense);
    }

    public void Save(BinaryWriter snapshot)
    {
        snapshot.Write(Count);
        for (var chunk = 0; chunk < ids.Count; chunk++)
            snapshot.Put<Guid>(ids[chunk].AsSpan(0, Math.Min(1 << ChunkBits, Count - (chunk << ChunkBits))));
    }

    public void Load(BinaryReader snapshot)
    {
        Count = snapshot.ReadInt32();
        for (var read = 0; read < Count;)
        {
            ids.Add(new Guid[1 << ChunkBits]);
            read += snapshot.Take<Guid>(ids[^1]);
        }
        while (Count * 8L > table.Length * 7L)
            table = Emptied(table.Length * 2);
        EnterAll();
        foreach (var dense in Enumerable.Range(0, Count).Where(dense => !IsTaken(dense)))
            left.Push(dense);
    }

    private ref Guid Place(int dense) => ref ids[dense >> ChunkBits][dense & ((1 << ChunkBits) - 1)];

    private void Enter(int dense)
    {
        var slot = Slot(this[dense]);
        while (table[slot] != Free)
            slot = (slot + 1) & (table.Length - 1);
        table[slot] = dense;
    }

    private void Grow()
    {
        table = Emptied(table.Length * 2);
        EnterAll();
    }

    private void EnterAll()
    {
        for (var dense = 0; dense < Count; dense++)
            if (IsTaken(dense))
                Enter(dense);
    }

    // Ids made one after another share their first bytes: all sixteen go into the place, mixed as MurmurHash3 ends.
    private int Slot(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        var mixed = BitConverter.ToUInt64(bytes) ^ BitConverter.ToUInt64(bytes[8..]);
        mixed = (mixed ^ (mixed >> 33)) * 0xff51afd7ed558ccdUL;
        mixed = (mixed ^ (mixed >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return (int)(mixed ^ (mixed >> 33)) & (table.Length - 1);
    }

    private static int[] Emptied(int length)
    {
        var emptied = new int[length];
        Array.Fill(emptied, Free);
        return emptied;
    }
}
