using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Offers;

/// <summary>What every deed on an offer has in common: it must be seen, and only its institution may do it.</summary>
public static class OfferDeeds
{
    public static Task<Answer> OnOffer(this IDocumentSession session, Guid offerId, Act act, Func<Offer, Decision> decide) =>
        session.Decide<Offer>(offerId, act, offer => act.Actor.Sees(offer) ? decide(offer) : Refusal.NotFound);

    /// <summary>The same, for deeds that only the institution's own people may do.</summary>
    public static Task<Answer> OnOwnOffer(this IDocumentSession session, Guid offerId, Act act, Func<Offer, Decision> decide) =>
        session.OnOffer(offerId, act, offer => act.Actor.IsOwnSideOf(offer) ? decide(offer) : OnlyItsInstitution);

    public static bool IsOwnSideOf(this Actor actor, Offer offer) => actor.IsSystem || actor.Represents(offer.OrganizationId);

    public static readonly Refusal OnlyItsInstitution = Refusal.Forbidden($"a representative of the institution that makes the offer");
}
