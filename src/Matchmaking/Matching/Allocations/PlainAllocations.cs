namespace Matchmaking.Matching;

/// <summary>What would come about without weighing all needs together, to be held beside the best allocation.</summary>
public static class PlainAllocations
{
    /// <summary>The pair with the highest score first, then that of the need opened first, then the better place in its list.</summary>
    public static Allocation Greedy(AllocationInput input, int bonus)
    {
        var slots = new FreeSlots(input);
        var helped = new Dictionary<Guid, (AllocationNeed, AllocationCandidate?)>();
        var pairs = input.InOrder().Needs.SelectMany(need => need.Candidates.Select(candidate => (need, candidate)));
        foreach (var (need, candidate) in pairs.OrderByDescending(pair => pair.candidate.Score))
            if (!helped.ContainsKey(need.NeedId) && slots.Take(candidate.OfferId))
                helped[need.NeedId] = (need, candidate);
        return Allocation.Of(helped.Values, bonus);
    }

    /// <summary>Each need, in the order of opening, takes the best candidate that still has a free slot.</summary>
    public static Allocation FirstCome(AllocationInput input, int bonus)
    {
        var slots = new FreeSlots(input);
        return Allocation.Of(
            [.. input.InOrder().Needs.Select(need => (need, need.Candidates.FirstOrDefault(candidate => slots.Take(candidate.OfferId))))], bonus);
    }

    sealed class FreeSlots(AllocationInput input)
    {
        readonly Dictionary<Guid, int> free = input.Offers.ToDictionary(offer => offer.OfferId, offer => offer.FreeSlots);

        public bool Take(Guid offerId)
        {
            if (free[offerId] < 1) return false;
            free[offerId]--;
            return true;
        }
    }
}
