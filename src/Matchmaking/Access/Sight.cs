using Matchmaking.Brokerage;
using Matchmaking.Needs;
using Matchmaking.Needs.Routing;
using Matchmaking.Offers;

namespace Matchmaking.Access;

/// <summary>What somebody sees of a need (product, Who sees what).</summary>
/// <param name="Seen">That it exists: title, Party, subjects, targets, kinds, and the text of the problem.</param>
/// <param name="Protected">The protected part: sites, sacred places, knowledge, genetic resources.</param>
/// <param name="Shortlist">All candidates and their scores.</param>
/// <param name="Reasons">Reasons of declining and the broker's notes of every side.</param>
/// <param name="OwnRow">The row of the own offer in the shortlist: an introduced institution sees that one.</param>
public sealed record NeedSight(bool Seen, bool Protected, bool Shortlist, bool Reasons, bool OwnRow)
{
    /// <summary>What another centre asks: the centre that is asked sees the need as long as its answer is awaited.</summary>
    public bool Asked { get; init; }
}

/// <summary>The one place that decides who sees what. Pages, answers, lists, exports and notices all ask here.</summary>
public static class Sight
{
    /// <param name="link">How the actor's organization is linked to the need by introductions.</param>
    public static NeedSight Of(Actor actor, Need need, IntroductionLink link = IntroductionLink.None)
    {
        var own = actor.IsOwnSideOf(need);
        var asked = need.WasOpened && actor.IsAskedAbout(need);
        var brokers = actor.MayBroker(need) && need.State != NeedState.Drafted;
        return new NeedSight(
            Seen: actor.IsSystem || own || brokers || asked || IsAskedFor(actor, need) || (need.WasOpened && (link != IntroductionLink.None || IsSharedWith(actor, need))),
            Protected: own || link == IntroductionLink.BothAccepted || (brokers && need.Lead == actor.By),
            Shortlist: own || brokers,
            Reasons: brokers,
            OwnRow: link != IntroductionLink.None)
        {
            Asked = asked,
        };
    }

    /// <summary>Whose opinion a Party asks for before it endorses has to read the need.</summary>
    static bool IsAskedFor(Actor actor, Need need) =>
        need.State == NeedState.Submitted && need.Reviews.Any(review => review.OrganizationIds.Any(actor.IsAskedAs));

    /// <summary>Open and ended needs are shared as their visibility says; before endorsement nobody else sees them.</summary>
    static bool IsSharedWith(Actor actor, Need need) => need.Visibility switch
    {
        Visibility.Public => true,
        Visibility.Registered => actor.IsSignedIn,
        _ => false,
    };

    /// <summary>Open offers are for everyone; others are for the institution, those who broker, and those who keep the service.</summary>
    public static bool Sees(this Actor actor, Offer offer) =>
        actor.IsSystem
        || (offer.State == OfferState.Open && !offer.AwaitsEndorsement)
        || actor.IsOwnSideOf(offer)
        || actor.IsBroker
        || actor.IsAdministrator
        || (offer.Content.OnBehalfOf is { } party && actor.IsFocalPointOf(party));

    /// <summary>Rules that are or were in force are for everyone; what is only proposed is for those who work with the lists.</summary>
    public static bool SeesProposedRules(this Actor actor) => actor.IsSystem || actor.IsBroker || actor.IsAdministrator;
}

/// <summary>How far the actor's organization has come with a need through introductions.</summary>
public enum IntroductionLink
{
    None,
    Introduced,
    BothAccepted,
}
