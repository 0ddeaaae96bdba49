namespace Matchmaking.Benchmarks.Matching;

/// <summary>A small generator of numbers (SplitMix64): records must not depend on a framework's own, which may change.</summary>
public struct SplitMix(ulong seed)
{
    private ulong state = seed;

    /// <summary>The numbers of one record: a pure function of the seed, what is drawn and its place.</summary>
    public static SplitMix For(long seed, ulong what, long place)
    {
        var start = new SplitMix((ulong)seed ^ what * 0xD1342543DE82EF95);
        return new SplitMix(start.Next() ^ new SplitMix((ulong)place).Next());
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ state >> 30) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
        return mixed ^ mixed >> 31;
    }

    /// <summary>A number below the bound.</summary>
    public int Below(int bound) => (int)((Next() >> 32) * (ulong)bound >> 32);

    /// <summary>A number from the first to the last, both counted.</summary>
    public int From(int first, int last) => first + Below(last - first + 1);

    /// <summary>True so often in a hundred.</summary>
    public bool Percent(int percent) => Below(100) < percent;
}
