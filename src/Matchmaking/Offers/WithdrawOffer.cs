using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Offers;

/// <summary>The institution takes an offer back for good; cooperations that run go on.</summary>
public sealed record WithdrawOffer(Guid OfferId, string? Reason, Act Act);

public static class WithdrawOfferHandler
{
    public static Task<Answer> Handle(WithdrawOffer command, IDocumentSession session) =>
        session.OnOwnOffer(command.OfferId, command.Act, offer => Decide(offer, command));

    public static Decision Decide(Offer offer, WithdrawOffer command) =>
        offer.State == OfferState.Withdrawn
            ? Refusal.Conflict($"This offer is withdrawn already.")
            : Decision.Happens(new OfferWithdrawn(offer.Id, command.Reason, command.Act.By, command.Act.Now));
}
