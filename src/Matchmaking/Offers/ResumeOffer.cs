using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Offers;

/// <summary>The institution opens a paused offer again.</summary>
public sealed record ResumeOffer(Guid OfferId, Act Act);

public static class ResumeOfferHandler
{
    public static Task<Answer> Handle(ResumeOffer command, IDocumentSession session) =>
        session.OnOwnOffer(command.OfferId, command.Act, offer => Decide(offer, command.Act));

    public static Decision Decide(Offer offer, Act act) =>
        offer.State == OfferState.Paused
            ? Decision.Happens(new OfferResumed(offer.Id, act.By, act.Now))
            : Refusal.Conflict($"Only a paused offer is resumed; this one is {offer.State}.");
}
