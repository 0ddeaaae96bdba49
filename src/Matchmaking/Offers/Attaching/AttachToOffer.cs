using Marten;
using Matchmaking.Access;
using Matchmaking.Attachments;
using Matchmaking.Deeds;

namespace Matchmaking.Offers.Attaching;

/// <summary>The institution attaches a file to its offer, for everybody who sees the offer.</summary>
public sealed record AttachToOffer(Guid OfferId, Guid AttachmentId, SentFile File, Act Act);

/// <summary>The institution takes a file off its offer, whichever state that is in; or an administrator erases it.</summary>
public sealed record DetachFromOffer(Guid OfferId, Guid AttachmentId, Act Act);

public static class OfferFilesHandler
{
    public static async Task<Answer> Handle(AttachToOffer command, IDocumentSession session) =>
        await session.Attach(await session.AttachableOffer(command.OfferId, command.Act), command.AttachmentId, command.File, command.Act);

    public static async Task<Answer> Handle(DetachFromOffer command, IDocumentSession session) =>
        await session.Detach(await session.AttachableOffer(command.OfferId, command.Act), command.AttachmentId, command.Act);

    public static Attachable Attachable(Offer offer, Act act) => new(
        offer.Id,
        !act.Actor.Sees(offer) ? Refusal.NotFound : act.Actor.IsOwnSideOf(offer) ? null : OfferDeeds.OnlyItsInstitution,
        offer.State == OfferState.Withdrawn ? Refusal.Conflict($"Nothing is attached to a withdrawn offer; register a new one.") : null);

    static async Task<Attachable> AttachableOffer(this IDocumentSession session, Guid offerId, Act act) =>
        await session.LoadAsync<Offer>(offerId) is { } offer ? Attachable(offer, act) : new Attachable(offerId, Refusal.NotFound);
}
