using Matchmaking.Needs;

namespace Matchmaking.Matching;

/// <summary>What an offer that is still being written would fit if it were open now.</summary>
/// <param name="Count">Of the needs that the reader may see.</param>
/// <param name="Lacks">What it has to say before anything can be found; null where it says enough.</param>
public sealed record ForeseenNeeds(int Count, bool IsAll, IReadOnlyList<(FittingRow Row, Need Need)> Best, string? Lacks)
{
    /// <summary>The fields that it leaves open; whatever they could say counts.</summary>
    public IReadOnlyList<string> LeftOpen { get; init; } = [];

    /// <summary>What would complete it; null where nothing fits, or where too much is left open to say so.</summary>
    public Completion? Completion { get; init; }

    public string Told => IsAll ? $"{Count}" : $"{Count}+";

    public static ForeseenNeeds Lacking(string what) => new(0, true, [], what);
}
