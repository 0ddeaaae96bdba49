using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Offers;

/// <summary>The institution takes no new work on an offer for now.</summary>
public sealed record PauseOffer(Guid OfferId, Act Act);

public static class PauseOfferHandler
{
    public static Task<Answer> Handle(PauseOffer command, IDocumentSession session) =>
        session.OnOwnOffer(command.OfferId, command.Act, offer => Decide(offer, command.Act));

    public static Decision Decide(Offer offer, Act act) =>
        offer.State == OfferState.Open
            ? Decision.Happens(new OfferPaused(offer.Id, act.By, act.Now))
            : Refusal.Conflict($"Only an open offer is paused; this one is {offer.State}.");
}
