using System.Collections.Immutable;

namespace Matchmaking.Matching;

/// <summary>A need and the offer that is proposed for it, with the score and the points that were added for LDC or SIDS.</summary>
public sealed record AllocatedPair(Guid NeedId, Guid OfferId, int Score, int Bonus);

/// <summary>Who should help whom: each need gets at most one offer, each offer as many needs as it has free slots.</summary>
public sealed record Allocation(ImmutableArray<AllocatedPair> Pairs)
{
    /// <summary>The pairs of a choice that was made need by need; null where a need stays without an offer.</summary>
    public static Allocation Of(IEnumerable<(AllocationNeed Need, AllocationCandidate? Candidate)> chosen, int bonus) => new(
    [
        .. chosen.Where(c => c.Candidate is not null).OrderBy(c => c.Need.Sequence).ThenBy(c => c.Need.NeedId)
            .Select(c => new AllocatedPair(c.Need.NeedId, c.Candidate!.OfferId, c.Candidate.Score, c.Need.LdcOrSids ? bonus : 0)),
    ]);
}

/// <summary>What an allocation comes to, by the same counts for every way of making one.</summary>
/// <param name="Scores">The sum of the scores alone; the bonus is no merit of a pair.</param>
/// <param name="LargestProvider">The organization that would help most needs, with how many; the first by name of key among equals.</param>
public sealed record AllocationOutcome(int NeedsMet, long Scores, int LdcSidsMet, string? LargestProvider, int LargestProviderNeeds)
{
    /// <summary>How many of a hundred met needs the largest provider would help, rounded down.</summary>
    public int LargestProviderShare() => NeedsMet == 0 ? 0 : LargestProviderNeeds * 100 / NeedsMet;

    public static AllocationOutcome Of(Allocation allocation, AllocationInput input)
    {
        var organizationOf = input.Offers.ToDictionary(offer => offer.OfferId, offer => offer.Organization);
        var ldcOrSids = input.Needs.Where(need => need.LdcOrSids).Select(need => need.NeedId).ToHashSet();
        var largest = allocation.Pairs.CountBy(pair => organizationOf[pair.OfferId])
            .OrderByDescending(provider => provider.Value)
            .ThenBy(provider => provider.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return new AllocationOutcome(
            allocation.Pairs.Length,
            allocation.Pairs.Sum(pair => (long)pair.Score),
            allocation.Pairs.Count(pair => ldcOrSids.Contains(pair.NeedId)),
            largest.Key,
            largest.Value);
    }
}
