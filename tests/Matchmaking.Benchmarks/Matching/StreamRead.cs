using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>How fast one thread reads memory from end to end: no query can be faster than what it must read, read like that.</summary>
public static class StreamRead
{
    private const int Megabytes = 512;
    private const int Passes = 9;

    /// <summary>Gigabytes (10⁹ bytes) a second, the best of several passes over memory that no cache holds.</summary>
    public static double GigabytesPerSecond()
    {
        var memory = GC.AllocateUninitializedArray<ulong>(Megabytes * 1024 * 1024 / sizeof(ulong));
        for (var place = 0; place < memory.Length; place++)
            memory[place] = (ulong)place;
        var expected = (ulong)memory.Length * ((ulong)memory.Length - 1) / 2;
        var best = Enumerable.Range(0, Passes).Min(_ => Pass(memory, expected));
        return memory.LongLength * sizeof(ulong) / 1e9 / best;
    }

    private static double Pass(ulong[] memory, ulong expected)
    {
        var began = Stopwatch.GetTimestamp();
        var sum = Sum(memory);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return sum == expected ? seconds : throw new InvalidOperationException("The sum is not what was written.");
    }

    // Four sums at once, or each addition would wait for the one before it.
    private static ulong Sum(ReadOnlySpan<ulong> memory)
    {
        var (one, two, three, four) = (Vector<ulong>.Zero, Vector<ulong>.Zero, Vector<ulong>.Zero, Vector<ulong>.Zero);
        var vectors = MemoryMarshal.Cast<ulong, Vector<ulong>>(memory);
        for (var place = 0; place + 3 < vectors.Length; place += 4)
        {
            one += vectors[place];
            two += vectors[place + 1];
            three += vectors[place + 2];
            four += vectors[place + 3];
        }
        return Vector.Sum(one + two + three + four);
    }
}
