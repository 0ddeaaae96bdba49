using Matchmaking.Offers;

namespace Matchmaking.Clocks;

/// <summary>What the events of an offer do to the clock of its expiry.</summary>
public static class OfferClocks
{
    public static IEnumerable<ClockChange> After(object happened) => happened switch
    {
        OfferRegistered e => [Starts(e.OfferId, e.HappenedAt)],
        OfferImported e => [Starts(e.OfferId, e.HappenedAt)],
        OfferRenewed e => [Starts(e.OfferId, e.HappenedAt)],
        OfferExpired e => [ClockChange.Stops(Step.OfferExpiry, e.OfferId)],
        OfferWithdrawn e => [ClockChange.Stops(Step.OfferExpiry, e.OfferId)],
        _ => [],
    };

    static ClockChange Starts(Guid offerId, DateTimeOffset from) =>
        ClockChange.Starts(Step.OfferExpiry, offerId, null, from, from.AddMonths(Offer.MonthsUntilExpiry));
}
