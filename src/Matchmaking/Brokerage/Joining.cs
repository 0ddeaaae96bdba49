using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;

namespace Matchmaking.Brokerage;

/// <summary>How an introduction becomes part of a cooperation, the first that it is opened from and those that join.</summary>
public static class Joining
{
    public static Refusal? StandsAgainst(IntroductionCase found) =>
        found.Introduction.State != IntroductionState.Proposed ? Refusal.Conflict($"This introduction is {found.Introduction.State}.")
        : !found.Introduction.BothAccepted ? Refusal.Conflict($"Both sides have to accept the introduction first.")
        : found.Need.State is not (NeedState.Open or NeedState.Agreed) ? Refusal.Conflict($"The need is {found.Need.State}.")
        : null;

    public static Refusal? FullOne(IEnumerable<Offer> offers, TakenSlots taken) =>
        offers.FirstOrDefault(offer => taken.Of(offer.Id) >= offer.Content.Slots) is { } full
            ? Refusal.Conflict($"The offer of {full.Content.Organization!.Name} has no free slot.")
            : null;

    /// <summary>Only offers and roles that the cooperation had not yet are new to it.</summary>
    public static CooperationJoined Joins(Cooperation cooperation, IntroductionCase found, Act act) => new(
        cooperation.Id,
        found.Introduction.Id,
        found.Need.Id,
        [.. found.Introduction.AcceptedOffers.Where(offer => !cooperation.Holds(offer.OfferId))],
        [.. RolesFrom(found, act.Actor).Except(cooperation.Roles)],
        act.By,
        act.Now);

    /// <summary>The Parties and their partners ask, the institutions are the experts, and whoever runs the broker's centre brokers.</summary>
    public static ImmutableArray<CooperationRole> RolesFrom(IntroductionCase found, Actor broker) =>
    [
        .. found.Need.AskedFor.Select(party => new CooperationRole(CooperationRole.Requester, found.Need.RequesterId, party)),
        .. found.Need.Partners.Select(partner => new CooperationRole(CooperationRole.Requester, partner, null)),
        .. found.Introduction.AcceptedOffers.Select(o => o.OrganizationId).Distinct()
            .Select(organizationId => new CooperationRole(CooperationRole.Expert, organizationId, null)),
        .. broker.Hosts.Order().Select(host => new CooperationRole(CooperationRole.Broker, host, null)),
    ];

    /// <summary>Introductions and needs move on in the same transaction, each by its own room's words.</summary>
    /// <param name="met">Needs that are part of the cooperation already.</param>
    public static async Task Follow(
        this IDocumentSession session, Guid cooperationId, IReadOnlyList<IntroductionCase> cases, IEnumerable<Guid> met, Act by)
    {
        var act = by with { SeenVersion = null, RepetitionKey = null };
        foreach (var found in cases)
        {
            await session.Decide<Introduction>(found.Introduction.Id, act, introduction =>
                Decision.Happens(new IntroductionAgreed(introduction.Id, cooperationId, act.By, act.Now)));
        }
        foreach (var needId in cases.Select(found => found.Need.Id).Distinct().Except(met))
            await MeetNeedHandler.Handle(new MeetNeed(needId, cooperationId, act), session);
    }
}
