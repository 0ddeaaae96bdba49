using Matchmaking.Offers;

namespace Matchmaking.Matching;

/// <summary>What a need that is still being written would find if it were open now.</summary>
/// <param name="Lacks">What it has to say before anything can be found; null where it says enough.</param>
public sealed record ForeseenOffers(OffersFound Found, IReadOnlyList<(Candidate Row, Offer Offer)> Best, string? Lacks)
{
    /// <summary>No subject and no target is named yet: any target counts, so that words alone decide.</summary>
    public bool ByWords { get; init; }

    /// <summary>No kind of support is named yet: any counts.</summary>
    public bool AnyKind { get; init; }

    /// <summary>Points are worth showing where nothing had to be taken as open.</summary>
    public bool HasScores => !ByWords && !AnyKind;

    public static ForeseenOffers Lacking(string what) => new(new OffersFound(0, true, []), [], what);
}
