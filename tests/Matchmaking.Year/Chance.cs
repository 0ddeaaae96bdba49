using System.Text;

namespace Matchmaking.Year;

/// <summary>Numbers drawn from a seed (SplitMix64): the same seed is the same year on any machine and any framework.</summary>
public sealed class Chance
{
    ulong state;

    Chance(ulong state) => this.state = state;

    /// <summary>What is drawn for one thing, whatever was drawn for others before.</summary>
    public static Chance For(long seed, string what, int place = 0)
    {
        var start = new Chance((ulong)seed);
        foreach (var letter in Encoding.UTF8.GetBytes(what)) start = new Chance(start.Next() ^ letter);
        return new Chance(start.Next() ^ (ulong)place);
    }

    /// <summary>A number below the bound.</summary>
    public int Below(int bound) => (int)((Next() >> 32) * (ulong)bound >> 32);

    /// <summary>A number from the first to the last, both counted.</summary>
    public int From(int first, int last) => first + Below(last - first + 1);

    /// <summary>True so often in a hundred.</summary>
    public bool Percent(int percent) => Below(100) < percent;

    public T One<T>(IReadOnlyList<T> of) => of[Below(of.Count)];

    /// <summary>Some of them, each once.</summary>
    public T[] Several<T>(IReadOnlyList<T> of, int count)
    {
        var left = of.ToList();
        var drawn = new List<T>();
        while (drawn.Count < count && left.Count > 0)
        {
            var place = Below(left.Count);
            drawn.Add(left[place]);
            left.RemoveAt(place);
        }
        return [.. drawn];
    }

    ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ state >> 30) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
        return mixed ^ mixed >> 31;
    }
}
