using Marten;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Offers;

/// <summary>An institution registers what it can share.</summary>
public sealed record RegisterOffer(Guid OfferId, OfferContent Content, Act Act);

public static class RegisterOfferHandler
{
    public static async Task<Answer> Handle(RegisterOffer command, IDocumentSession session)
    {
        var own = await session.OwnOrganization(command.Act.Actor);
        return await session.Begin<Offer>(command.OfferId, command.Act, Decide(command, own));
    }

    /// <param name="own">The organization for which the caller speaks; the offer is made in its name.</param>
    public static Decision Decide(RegisterOffer command, Organization? own)
    {
        var act = command.Act;
        if (own is null || !act.Actor.Represents(own.Id)) return OnlyRepresentatives;
        var content = command.Content.InNameOf(own);
        if (Organization.IdOf(content.Organization!.Name!) != own.Id) return OnlyRepresentatives;
        if (content.Missing() is [_, ..] missing) return Refusal.Invalid(missing);
        return Decision.Happens(new OfferRegistered(command.OfferId, content, own.Id, act.By, act.Now));
    }

    static readonly Refusal OnlyRepresentatives = Refusal.Forbidden($"a representative of the institution that makes the offer");
}
