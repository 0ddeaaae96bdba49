using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Offers;

/// <summary>A focal point endorses an offer that is made on behalf of its Party; until then no need finds it.</summary>
public sealed record EndorseOffer(Guid OfferId, Act Act);

public static class EndorseOfferHandler
{
    public static Task<Answer> Handle(EndorseOffer command, IDocumentSession session) =>
        session.OnOffer(command.OfferId, command.Act, offer => Decide(offer, command.Act));

    public static Decision Decide(Offer offer, Act act)
    {
        if (offer.Content.OnBehalfOf is not { } party) return Refusal.Conflict($"This offer is made by its institution alone; it needs no endorsement.");
        if (!act.Actor.IsFocalPointOf(party)) return Refusal.Forbidden($"a focal point of {party:term}");
        if (!offer.AwaitsEndorsement) return Refusal.Conflict($"This offer is endorsed already.");
        return Decision.Happens(new OfferEndorsed(offer.Id, party, act.By, act.Now));
    }
}
