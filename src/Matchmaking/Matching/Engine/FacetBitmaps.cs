using System.Runtime.CompilerServices;

namespace Matchmaking.Matching;

/// <summary>
/// One bit a record and facet value, over dense ids. The ids are cut into blocks of 32 768, and a block holds all its bitmaps side by side:
/// what a question leaves of a block (4 kB) stays in the nearest cache while its records are scored, and a block more costs no copy.
/// </summary>
internal sealed class FacetBitmaps(int facets)
{
    /// <summary>Records in a block.</summary>
    public const int BlockSize = 1 << BlockBits;

    /// <summary>Words of a bitmap in a block.</summary>
    public const int WordsOfBlock = BlockSize / 64;

    /// <summary>How far a dense id is shifted to give its block.</summary>
    public const int BlockBits = 15;

    private readonly List<ulong[]> blocks = [];

    public int Blocks => blocks.Count;

    /// <summary>What all bitmaps take.</summary>
    public long Bytes => (long)blocks.Count * facets * WordsOfBlock * sizeof(ulong);

    /// <summary>Makes room for a record of this number.</summary>
    public void Include(int dense)
    {
        while (dense >> BlockBits >= blocks.Count)
            blocks.Add(new ulong[facets * WordsOfBlock]);
    }

    public void Set(int dense, int facet) => Word(dense, facet) |= Bit(dense);

    public void Clear(int dense, int facet) => Word(dense, facet) &= ~Bit(dense);

    public void Turn(int dense, int facet) => Word(dense, facet) ^= Bit(dense);

    public void Save(BinaryWriter snapshot)
    {
        snapshot.Write(blocks.Count);
        foreach (var block in blocks)
            snapshot.Put<ulong>(block);
    }

    public void Load(BinaryReader snapshot)
    {
        for (var left = snapshot.ReadInt32(); left > 0; left--)
            blocks.Add(snapshot.Take<ulong>());
    }

    /// <summary>Takes a record out of every bitmap.</summary>
    public void Clear(int dense)
    {
        for (var facet = 0; facet < facets; facet++)
            Clear(dense, facet);
    }

    public bool Holds(int dense, int facet) => (Word(dense, facet) & Bit(dense)) != 0;

    /// <summary>The bits of one block, all facets in a row.</summary>
    public ReadOnlySpan<ulong> Block(int block) => blocks[block];

    /// <summary>Whether a record of a block stands in a bitmap; its place is that within the block.</summary>
    public static bool Holds(ReadOnlySpan<ulong> block, int facet, int place) =>
        (block[facet * WordsOfBlock + (place >> 6)] >> place & 1) != 0;

    /// <summary>The places of the bits that are set, ascending; gives how many.</summary>
    public static int Places(ReadOnlySpan<ulong> left, Span<ushort> places)
    {
        var count = 0;
        for (var word = 0; word < left.Length; word++)
            for (var rest = left[word]; rest != 0; rest &= rest - 1)
                places[count++] = (ushort)((word << 6) + System.Numerics.BitOperations.TrailingZeroCount(rest));
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ulong Word(int dense, int facet) =>
        ref blocks[dense >> BlockBits][facet * WordsOfBlock + ((dense & (BlockSize - 1)) >> 6)];

    private static ulong Bit(int dense) => 1UL << (dense & 63);
}
