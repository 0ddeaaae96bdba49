using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Matchmaking.Matching;

/// <summary>Asks memory for what is soon to be read, so that its answer is there by then: about a tenth of a microsecond saved each time.</summary>
internal static class Memory
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Prefetch<T>(ref readonly T memory)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in memory)));
    }
}
