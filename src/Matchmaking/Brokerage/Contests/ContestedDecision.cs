using JasperFx.Events;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Matching;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Brokerage;

/// <summary>A decision as a contest needs it: who took it, whether it stands, whom it concerns and who else may look at it.</summary>
/// <param name="Title">What was decided on, in the languages in which that was written.</param>
/// <param name="Reason">What was said with the decision.</param>
public sealed record ContestedDecision(
    Contested Decision, Guid SubjectId, Guid? NeedId, LocalizedText Title, string DecidedBy, string? Reason, bool Stands)
{
    public required Func<Actor, bool> Concerns { get; init; }

    public required Func<Actor, bool> IsReviewedBy { get; init; }

    /// <summary>The side that decided, where a side did.</summary>
    public Func<Actor, bool> IsOf { get; init; } = _ => false;

    /// <summary>Whoever it concerns, whose decision it is, and whoever may review.</summary>
    public bool IsSeenBy(Actor actor) => actor.IsSystem || Concerns(actor) || IsOf(actor) || IsReviewedBy(actor);
}

/// <summary>Finds the decisions that can be contested.</summary>
public static class ContestedDecisions
{
    /// <summary>The decision; null where it never was taken.</summary>
    public static Task<ContestedDecision?> DecisionOf(
        this IQuerySession session, Contested decision, Guid subjectId, Guid? offerId, DateOnly today) => decision switch
        {
            Contested.NeedDeclined => session.NeedDeclined(subjectId),
            Contested.IntroductionDeclined => session.IntroductionDeclined(subjectId, offerId, today),
            Contested.InterestDeclined => session.InterestDeclined(subjectId),
            Contested.CandidateSetAside => session.CandidateSetAside(subjectId, offerId),
            _ => session.VerificationRefused(subjectId, today),
        };

    static async Task<ContestedDecision?> NeedDeclined(this IQuerySession session, Guid needId)
    {
        if (await session.LoadAsync<Need>(needId) is not { } need) return null;
        if (await session.Last<NeedDeclined>(needId) is not { } declined) return null;
        return new(Contested.NeedDeclined, needId, needId, need.Content.Title, declined.By, declined.Reason, need.State == NeedState.Declined)
        {
            Concerns = actor => actor.IsOwnSideOf(need),
            IsReviewedBy = actor => actor.MayBroker(need),
        };
    }

    /// <summary>A side's no concerns the other side.</summary>
    static async Task<ContestedDecision?> IntroductionDeclined(this IQuerySession session, Guid introductionId, Guid? offerId, DateOnly today)
    {
        if (await session.CaseOf(introductionId, today) is not { } found) return null;
        var (introduction, need) = (found.Introduction, found.Need);
        if (await session.Last<IntroductionDeclined>(introductionId, e => e.OfferId == offerId) is not { } declined) return null;
        var stands = introduction.DeclineOf(offerId) is not null && introduction.State is IntroductionState.Proposed or IntroductionState.Declined;
        return new(Contested.IntroductionDeclined, introductionId, need.Id, need.Content.Title, declined.By, null, stands)
        {
            Concerns = actor => offerId is null ? introduction.OffersOf(actor.Represents).Any() : actor.IsOwnSideOf(need),
            IsOf = actor => offerId is null ? actor.IsOwnSideOf(need) : introduction.OffersOf(actor.Represents).Any(o => o.OfferId == offerId),
            IsReviewedBy = actor => actor.MayBroker(need),
        };
    }

    static async Task<ContestedDecision?> InterestDeclined(this IQuerySession session, Guid interestId)
    {
        if (await session.InterestCaseOf(interestId) is not { } found) return null;
        if (await session.Last<InterestDeclined>(interestId) is not { } declined) return null;
        return new(
            Contested.InterestDeclined, interestId, found.Need.Id, found.Need.Content.Title, declined.By, declined.Reason,
            found.Interest.State == InterestState.Declined)
        {
            Concerns = actor => actor.Represents(found.Interest.OrganizationId),
            IsReviewedBy = actor => actor.MayBroker(found.Need),
        };
    }

    static async Task<ContestedDecision?> CandidateSetAside(this IQuerySession session, Guid needId, Guid? offerId)
    {
        if (offerId is not { } candidate || await session.LoadAsync<Offer>(candidate) is not { } offer) return null;
        if (await session.LoadAsync<Need>(needId) is not { } need) return null;
        if (await session.Last<CandidateSetAside>(Exclusions.IdOf(needId), e => e.OfferId == candidate) is not { } aside) return null;
        var exclusions = await session.LoadAsync<Exclusions>(Exclusions.IdOf(needId));
        return new(
            Contested.CandidateSetAside, needId, needId, offer.Content.Title, aside.By, aside.Note,
            exclusions?.ByOffer.ContainsKey(candidate) == true)
        {
            Concerns = actor => actor.IsOwnSideOf(need) || (!actor.IsSystem && actor.IsOwnSideOf(offer)),
            IsReviewedBy = actor => actor.MayBroker(need),
        };
    }

    static async Task<ContestedDecision?> VerificationRefused(this IQuerySession session, Guid organizationId, DateOnly today)
    {
        if (await session.LoadAsync<Organization>(organizationId) is not { } organization) return null;
        if (await session.Last<OrganizationVerificationRefused>(organizationId) is not { } refused) return null;
        return new(
            Contested.VerificationRefused, organizationId, null, LocalizedText.Of("en", organization.Name), refused.By, refused.Reason,
            organization.Refused is not null && !organization.IsVerifiedOn(today))
        {
            Concerns = actor => actor.Represents(organizationId),
            IsReviewedBy = actor => actor.MayVerify(organization.Country) || actor.IsCoordinator,
        };
    }

    static async Task<T?> Last<T>(this IQuerySession session, Guid streamId, Func<T, bool>? of = null) where T : class =>
        (await session.Events.FetchStreamAsync(streamId)).Select(happened => happened.Data).OfType<T>().LastOrDefault(of ?? (_ => true));
}
