using System.Diagnostics;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>How long something took, in milliseconds: as often less as more, and one in a hundred longer.</summary>
public sealed record Percentiles(double P50, double P99, int Count)
{
    public static Percentiles Of(IReadOnlyCollection<double> milliseconds)
    {
        var ordered = milliseconds.Order().ToArray();
        return ordered is [] ? new(0, 0, 0) : new(ordered[(ordered.Length - 1) / 2], ordered[(ordered.Length - 1) * 99 / 100], ordered.Length);
    }
}

/// <summary>Times of one kind of work.</summary>
public sealed class Timings
{
    private readonly List<double> milliseconds = [];

    public Percentiles Percentiles => Percentiles.Of(milliseconds);

    public double TotalMs => milliseconds.Sum();

    public T Of<T>(Func<T> work)
    {
        var began = Stopwatch.GetTimestamp();
        var made = work();
        milliseconds.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        return made;
    }

    /// <summary>Forgets what was timed so far: it was for warming up.</summary>
    public void Clear() => milliseconds.Clear();

    public void Of(Action work) => Of(() =>
    {
        work();
        return true;
    });
}
