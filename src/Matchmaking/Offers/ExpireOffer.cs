using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Offers;

/// <summary>The clock found that nobody renewed an offer in time; does nothing where it was renewed or ended since.</summary>
public sealed record ExpireOffer(Guid OfferId, Act Act);

public static class ExpireOfferHandler
{
    public static Task<Answer> Handle(ExpireOffer command, IDocumentSession session) =>
        session.OnOwnOffer(command.OfferId, command.Act, offer => Decide(offer, command.Act));

    public static Decision Decide(Offer offer, Act act) =>
        offer.State is OfferState.Open or OfferState.Paused && offer.ExpiresAt <= act.Now
            ? Decision.Happens(new OfferExpired(offer.Id, act.By, act.Now))
            : Decision.Happens();
}
