using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Participants;

namespace Matchmaking.Brokerage;

/// <summary>A cooperation with the introductions that it came of and their needs, the first one's first.</summary>
public sealed record CooperationCase(Cooperation Cooperation, ImmutableArray<IntroductionCase> Cases)
{
    /// <summary>Each need once, however many introductions it came by.</summary>
    public IReadOnlyList<Need> Needs => [.. Cases.Select(c => c.Need).DistinctBy(need => need.Id)];

    /// <summary>Institutions that have no representative, so that the broker records what they say.</summary>
    public bool IsVoiceless(Guid organizationId) => Cases.Any(c => c.Voiceless.Contains(organizationId));

    public bool IsBrokeredBy(Actor actor) => Needs.Any(actor.MayBroker);

    /// <summary>Its sides and who brokers work on it; a funder reads along.</summary>
    public bool IsWorkedOnBy(Actor actor) =>
        IsBrokeredBy(actor) || Needs.Any(actor.IsOwnSideOf) || Cooperation.Offers.Any(offer => actor.Represents(offer.OrganizationId));
}

/// <summary>What every deed on a cooperation has in common: who takes part in it sees it, nobody else.</summary>
public static class CooperationDeeds
{
    public static async Task<Answer> OnCooperation(
        this IDocumentSession session,
        Guid cooperationId,
        Act act,
        Func<CooperationCase, Decision> decide,
        Func<object, object>? mark = null)
    {
        var found = await session.CooperationCaseOf(cooperationId, act.Today);
        return await session.Decide<Cooperation>(
            cooperationId,
            act,
            cooperation => found is not null && act.Actor.TakesPartIn(found) ? decide(found with { Cooperation = cooperation }) : Refusal.NotFound,
            mark);
    }

    public static async Task<CooperationCase?> CooperationCaseOf(this IQuerySession session, Guid cooperationId, DateOnly today)
    {
        if (await session.LoadAsync<Cooperation>(cooperationId) is not { } cooperation) return null;
        var cases = new List<IntroductionCase>();
        foreach (var introductionId in cooperation.IntroductionIds) cases.Add((await session.CaseOf(introductionId, today))!);
        return new CooperationCase(cooperation, [.. cases]);
    }

    public static readonly Refusal OnlyWhoWorkOnIt = Refusal.Forbidden($"a side of the cooperation, or who brokers it");

    /// <summary>The sides of its needs, who brokers for one of them, and the organizations that have a part in it.</summary>
    public static bool TakesPartIn(this Actor actor, CooperationCase found) =>
        actor.IsSystem
        || found.Needs.Any(need => actor.AnswersForNeed(need) || actor.IsOwnSideOf(need) || actor.MayBroker(need))
        || found.Cooperation.Offers.Any(offer => actor.Represents(offer.OrganizationId))
        || found.Cooperation.Roles.Any(role => role.OrganizationId is { } organizationId && actor.Represents(organizationId));
}
