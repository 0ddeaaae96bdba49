namespace Matchmaking.Reporting;

/// <summary>The overview figures, with what somebody else needs to recompute them.</summary>
/// <param name="Position">The last event that was counted.</param>
/// <param name="Records">By kind of record: live or demonstration, and imported; never in one figure.</param>
public sealed record Overview(
    DateTimeOffset AsOf,
    long Position,
    IReadOnlyDictionary<string, Counts> Records,
    int Introductions,
    int Cooperations,
    int CooperationsCompleted,
    string Method,
    string Disclaimer)
{
    public const string HowCounted =
        "Counted from all events recorded up to the moment named, in their order. A record is counted in the state that it had then. "
        + "Groupings of Parties are statistical.";

    /// <summary>What stands beside every list of names of countries and territories.</summary>
    public const string NamesDisclaimer =
        "The designations employed and the presentation of material do not imply the expression of any opinion whatsoever concerning "
        + "the legal status of any country, territory, city or area or of its authorities, or concerning the delimitation of its "
        + "frontiers or boundaries.";
}
