using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Offers;

/// <summary>The institution stands by an offer for another twelve months; an expired one opens again.</summary>
public sealed record RenewOffer(Guid OfferId, Act Act);

public static class RenewOfferHandler
{
    public static Task<Answer> Handle(RenewOffer command, IDocumentSession session) =>
        session.OnOwnOffer(command.OfferId, command.Act, offer => Decide(offer, command.Act));

    public static Decision Decide(Offer offer, Act act) =>
        offer.State == OfferState.Withdrawn
            ? Refusal.Conflict($"A withdrawn offer is not renewed; register a new one.")
            : Decision.Happens(new OfferRenewed(offer.Id, act.By, act.Now));
}
