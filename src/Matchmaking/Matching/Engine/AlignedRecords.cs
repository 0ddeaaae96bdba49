using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Matchmaking.Matching;

/// <summary>A block of offer records that each begin a line of the cache: one that lay across two would cost two reads of memory.</summary>
internal sealed class AlignedRecords
{
    private readonly byte[] room;
    private readonly int offset;

    public AlignedRecords()
    {
        const int line = OfferRecord.Bytes;
        room = GC.AllocateArray<byte>((FacetBitmaps.BlockSize + 1) * line, pinned: true);
        offset = (int)((line - Marshal.UnsafeAddrOfPinnedArrayElement(room, 0) % line) % line);
    }

    public Span<OfferRecord> All =>
        MemoryMarshal.Cast<byte, OfferRecord>(room.AsSpan(offset, FacetBitmaps.BlockSize * OfferRecord.Bytes));
}
