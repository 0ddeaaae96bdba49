using System.Globalization;

namespace Matchmaking.Specs.Matching;

/// <summary>How often a property is tried: a few times in the inner loop, thousands of times where there is time for it.</summary>
internal static class Patience
{
    /// <summary>Sequences of events, each with an engine of its own.</summary>
    public static readonly int Sequences = int.Parse(Environment.GetEnvironmentVariable("MATCHMAKING_SEQUENCES") ?? "4", CultureInfo.InvariantCulture);

    /// <summary>Files of needs and offers.</summary>
    public static readonly int Files = Math.Min(Sequences, 40);
}
