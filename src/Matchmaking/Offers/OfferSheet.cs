using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Offers;

/// <summary>An offer as one reader may see it, with what its page shows beside it.</summary>
/// <param name="Open">The deeds that this reader could do now.</param>
public sealed record OfferSheet(Offer Offer, long Version, bool Verified, ImmutableArray<string> Open)
{
    /// <summary>Reads the sheet; null where there is no such offer, or none that the actor sees.</summary>
    public static async Task<OfferSheet?> Read(IQuerySession session, Guid offerId, Act act)
    {
        if (await session.LoadAsync<Offer>(offerId) is not { } offer || !act.Actor.Sees(offer)) return null;
        var organization = await session.LoadAsync<Organization>(offer.OrganizationId);
        var version = (await session.Events.FetchStreamStateAsync(offerId))!.Version;
        return new OfferSheet(offer, version, organization?.IsVerifiedOn(act.Today) ?? false, OpenOn(offer, organization!, act));
    }

    /// <summary>The deeds that would not be refused, as they themselves decide.</summary>
    static ImmutableArray<string> OpenOn(Offer offer, Organization own, Act act) =>
        [.. Tried(offer, own, act).Where(tried => tried.Decision.Refusal is null).Select(tried => tried.Deed)];

    static IEnumerable<(string Deed, Decision Decision)> Tried(Offer offer, Organization own, Act act)
    {
        yield return ("endorsement", EndorseOfferHandler.Decide(offer, act));
        if (!act.Actor.IsOwnSideOf(offer)) yield break;
        yield return ("revision", ReviseOfferHandler.Decide(offer, new ReviseOffer(offer.Id, offer.Content, act), own));
        yield return ("pause", PauseOfferHandler.Decide(offer, act));
        yield return ("resumption", ResumeOfferHandler.Decide(offer, act));
        yield return ("renewal", RenewOfferHandler.Decide(offer, act));
        yield return ("withdrawal", WithdrawOfferHandler.Decide(offer, new WithdrawOffer(offer.Id, null, act)));
    }
}
