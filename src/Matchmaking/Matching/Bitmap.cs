using System.Numerics;

namespace Matchmaking.Matching;

/// <summary>A set of dense ids, one bit each; it grows as ids come.</summary>
internal sealed class Bitmap
{
    private ulong[] words = [];

    public ReadOnlySpan<ulong> Words => words;

    public void Set(int dense, bool held)
    {
        var word = dense >> 6;
        if (word >= words.Length && held)
            Array.Resize(ref words, Math.Max(word + 1, words.Length * 2));
        if (word >= words.Length)
            return;
        var bit = 1UL << (dense & 63);
        words[word] = held ? words[word] | bit : words[word] & ~bit;
    }

    public void AddTo(Span<ulong> union)
    {
        for (var word = 0; word < Math.Min(words.Length, union.Length); word++)
            union[word] |= words[word];
    }

    /// <summary>Keeps of the survivors those that are in the set.</summary>
    public static void Keep(Span<ulong> survivors, ReadOnlySpan<ulong> set)
    {
        for (var word = 0; word < survivors.Length; word++)
            survivors[word] &= word < set.Length ? set[word] : 0;
    }

    /// <summary>The dense ids in ascending order.</summary>
    public static IEnumerable<int> DenseIds(ulong[] survivors)
    {
        for (var word = 0; word < survivors.Length; word++)
            for (var rest = survivors[word]; rest != 0; rest &= rest - 1)
                yield return (word << 6) + BitOperations.TrailingZeroCount(rest);
    }
}
