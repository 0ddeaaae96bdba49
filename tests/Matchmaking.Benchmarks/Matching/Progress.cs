using System.Diagnostics;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>Says on the standard error what a long run is at.</summary>
public static class Progress
{
    private static readonly long Began = Stopwatch.GetTimestamp();

    public static void Say(string what) => Console.Error.WriteLine($"{Stopwatch.GetElapsedTime(Began):mm\\:ss} {what}");
}
