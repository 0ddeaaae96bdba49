namespace Matchmaking.Reporting;

/// <summary>The figures that can be asked for, in the order in which a report tells them.</summary>
public static class FigureNames
{
    public const string MatchRates = "match-rates";
    public const string WaitingTimes = "waiting-times";
    public const string Late = "late";
    public const string UnmetDemand = "unmet-demand";
    public const string Usefulness = "usefulness";
    public const string Providers = "providers";
    public const string Directions = "directions";
    public const string Exposure = "exposure";
    public const string OffTheTop = "off-the-top";

    public static readonly IReadOnlyList<string> All =
        [MatchRates, WaitingTimes, Late, UnmetDemand, Usefulness, Providers, Directions, Exposure, OffTheTop];
}
