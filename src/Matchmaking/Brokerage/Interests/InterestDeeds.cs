using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;

namespace Matchmaking.Brokerage;

/// <summary>An interest with its need.</summary>
public sealed record InterestCase(Interest Interest, Need Need);

/// <summary>What every deed on an interest has in common: the institution, the need's side and those who broker see it, nobody else.</summary>
public static class InterestDeeds
{
    public static async Task<Answer> OnInterest(this IDocumentSession session, Guid interestId, Act act, Func<InterestCase, Decision> decide)
    {
        var found = await session.InterestCaseOf(interestId);
        return await session.Decide<Interest>(interestId, act, interest =>
            found is not null && act.Actor.Sees(found) ? decide(found with { Interest = interest }) : Refusal.NotFound);
    }

    public static async Task<InterestCase?> InterestCaseOf(this IQuerySession session, Guid interestId) =>
        await session.LoadAsync<Interest>(interestId) is { } interest
            ? new InterestCase(interest, (await session.LoadAsync<Need>(interest.NeedId))!)
            : null;

    public static bool Sees(this Actor actor, InterestCase found) =>
        actor.IsSystem || actor.MayBroker(found.Need) || actor.IsOwnSideOf(found.Need) || actor.Represents(found.Interest.OrganizationId);

    /// <summary>Who gives word: a broker; on a partner the need's side too.</summary>
    public static bool MayAnswer(this Actor actor, InterestCase found) =>
        actor.MayBroker(found.Need) || (found.Interest.AsPartner && actor.MayWriteOn(found.Need));
}
