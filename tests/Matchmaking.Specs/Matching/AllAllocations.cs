using Matchmaking.Matching;

namespace Matchmaking.Specs.Matching;

/// <summary>The best allocation read off the list of all there are: most needs met, then most points, then the best places in turn.</summary>
internal static class AllAllocations
{
    public static Allocation Best(AllocationInput input, int bonus)
    {
        var best = Choices(input, 0)
            .Where(choice => Fits(choice, input))
            .OrderByDescending(choice => choice.Count(c => c is not null))
            .ThenByDescending(choice => Points(choice, input, bonus))
            .ThenBy(choice => InTurn(choice, input), StringComparer.Ordinal)
            .First();
        return Allocation.Of(input.Needs.Zip(best), bonus);
    }

    private static IEnumerable<AllocationCandidate?[]> Choices(AllocationInput input, int from) => from == input.Needs.Length
        ? [[]]
        : Choices(input, from + 1).SelectMany(rest => input.Needs[from].Candidates.Append(null).Select(first => new[] { first }.Concat(rest).ToArray()));

    private static bool Fits(AllocationCandidate?[] choice, AllocationInput input) => choice.OfType<AllocationCandidate>()
        .CountBy(candidate => candidate.OfferId)
        .All(taken => taken.Value <= input.Offers.Single(offer => offer.OfferId == taken.Key).FreeSlots);

    private static int Points(AllocationCandidate?[] choice, AllocationInput input, int bonus) =>
        choice.Zip(input.Needs, (candidate, need) => candidate is null ? 0 : candidate.Score + (need.LdcOrSids ? bonus : 0)).Sum();

    /// <summary>The places in their lists of all needs, the first in turn first, as a text that sorts like them.</summary>
    private static string InTurn(AllocationCandidate?[] choice, AllocationInput input) => new([
        .. choice.Zip(input.Needs)
            .OrderBy(pair => pair.Second.Priority ?? int.MaxValue)
            .ThenBy(pair => pair.Second.Sequence)
            .Select(pair => (char)('a' + (pair.First?.Rank ?? 20)))]);
}
