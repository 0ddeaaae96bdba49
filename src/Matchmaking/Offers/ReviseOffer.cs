using Marten;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Offers;

/// <summary>The institution changes what its offer says; the content replaces the one before.</summary>
public sealed record ReviseOffer(Guid OfferId, OfferContent Content, Act Act);

public static class ReviseOfferHandler
{
    public static async Task<Answer> Handle(ReviseOffer command, IDocumentSession session)
    {
        var own = await session.OwnOrganization(command.Act.Actor);
        return await session.OnOwnOffer(command.OfferId, command.Act, offer => Decide(offer, command, own!));
    }

    public static Decision Decide(Offer offer, ReviseOffer command, Organization own)
    {
        var act = command.Act;
        var content = command.Content.InNameOf(own);
        if (Organization.IdOf(content.Organization!.Name!) != offer.OrganizationId) return OfferDeeds.OnlyItsInstitution;
        if (content.Missing() is [_, ..] missing) return Refusal.Invalid(missing);
        if (offer.State == OfferState.Withdrawn) return Refusal.Conflict($"A withdrawn offer is not revised; register a new one.");
        if (offer.Provenance is not null) return Refusal.Conflict($"An imported offer is revised at its source.");
        return Decision.Happens(new OfferRevised(offer.Id, content, act.By, act.Now));
    }
}
