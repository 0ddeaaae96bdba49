using Matchmaking.Needs.Triage;

namespace Matchmaking.Needs.Writing;

/// <summary>What a need says itself of a criterion by which a centre will look at it; null where only a person can judge.</summary>
public sealed record ForeseenCriterion(Criterion Criterion, bool? Holds);

/// <summary>The published criteria of eligibility over a need that is still being written.</summary>
public static class ForeseenCriteria
{
    public static IEnumerable<ForeseenCriterion> Of(NeedContent content) =>
        Criteria.InForce.Eligibility.Select(criterion => new ForeseenCriterion(criterion, Holds(criterion.Id, content)));

    static bool? Holds(string criterion, NeedContent content) => criterion switch
    {
        "framework" => content.Targets.Count > 0,
        "consent" => content.TraditionalKnowledge?.MayBeShared() ?? true,
        _ => null,
    };
}
