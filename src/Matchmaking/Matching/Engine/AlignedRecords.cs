using System.Runtime.InteropServices;

namespace Matchmaking.Matching;

/// <summary>
/// A block of offer records in one page of two megabytes, where the machine has such, each at the beginning of a line of the cache. Records
/// are read here and there: in small pages nearly each of them would ask for two reads, one of them of the table of pages.
/// </summary>
internal sealed unsafe partial class AlignedRecords
{
    private const int Bytes = FacetBitmaps.BlockSize * OfferRecord.Bytes;
    private const int HugePages = 14;

    private readonly void* room = NativeMemory.AlignedAlloc(Bytes, Bytes);

    public AlignedRecords()
    {
        if (OperatingSystem.IsLinux())
            _ = Advise(room, Bytes, HugePages);
        NativeMemory.Clear(room, Bytes);
        GC.AddMemoryPressure(Bytes);
    }

    ~AlignedRecords()
    {
        NativeMemory.AlignedFree(room);
        GC.RemoveMemoryPressure(Bytes);
    }

    public Span<OfferRecord> All => new(room, FacetBitmaps.BlockSize);

    // Advice that is not taken changes nothing.
    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* address, nuint length, int advice);
}
