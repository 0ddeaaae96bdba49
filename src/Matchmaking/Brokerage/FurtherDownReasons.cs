namespace Matchmaking.Brokerage;

/// <summary>Why a broker introduces an offer that does not stand at the head of the list; figures count them by these names.</summary>
public static class FurtherDownReasons
{
    public static readonly IReadOnlyList<string> All =
        ["asked-for", "known-partner", "closer-by", "no-answer-above", "spread-among-providers", "other"];
}
