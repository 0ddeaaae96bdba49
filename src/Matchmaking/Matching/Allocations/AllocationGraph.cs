namespace Matchmaking.Matching;

/// <summary>
/// An allocation's input as numbers: needs and offers by their places, and what it costs to place a need there. Staying without an
/// offer costs nothing; an offer costs less than nothing, by the worth of a met need and the pair's score and bonus.
/// </summary>
internal sealed class AllocationGraph
{
    readonly AllocationInput input;
    readonly AllocationOption[][] options;
    readonly Dictionary<Guid, int> placeOf;

    /// <param name="input">The input in its order.</param>
    public AllocationGraph(AllocationInput input, int bonus)
    {
        this.input = input;
        placeOf = input.Offers.Select((offer, place) => (offer.OfferId, place)).ToDictionary(pair => pair.OfferId, pair => pair.place);
        MetNeed = WorthOfMetNeed(input, bonus);
        options = [.. input.Needs.Select(need => Of(need, bonus))];
    }

    public int Needs => input.Needs.Length;

    /// <summary>The place of those who get no offer; the offers have the places before it.</summary>
    public int Nowhere => input.Offers.Length;

    /// <summary>More than all scores and bonuses together can come to, so that no sum of them outweighs one need.</summary>
    public long MetNeed { get; }

    /// <summary>Where a need can be placed: its candidates in the order of its list, then nowhere.</summary>
    public IReadOnlyList<AllocationOption> Options(int need) => options[need];

    public int Capacity(int offer) => offer == Nowhere ? Needs : Math.Max(0, input.Offers[offer].FreeSlots);

    /// <summary>The needs in the order in which ties are settled: the place that the Party gave, then the order of opening.</summary>
    public IEnumerable<int> InTurn() =>
        Enumerable.Range(0, Needs).OrderBy(need => input.Needs[need].Priority ?? int.MaxValue).ThenBy(need => need);

    public IEnumerable<(AllocationNeed, AllocationCandidate?)> Chosen(int[] placed) => input.Needs.Select((need, place) =>
        (need, placed[place] == Nowhere ? null : need.Candidates.First(candidate => placeOf[candidate.OfferId] == placed[place])));

    AllocationOption[] Of(AllocationNeed need, int bonus) =>
    [
        .. need.Candidates.Select(c => new AllocationOption(placeOf[c.OfferId], -(MetNeed + Points(need, c, bonus)))),
        new AllocationOption(Nowhere, 0),
    ];

    static long WorthOfMetNeed(AllocationInput input, int bonus) =>
        1 + input.Needs.Sum(need => need.Candidates.Select(candidate => Points(need, candidate, bonus)).DefaultIfEmpty().Max());

    static long Points(AllocationNeed need, AllocationCandidate candidate, int bonus) => candidate.Score + (need.LdcOrSids ? bonus : 0);
}

/// <summary>A place where a need can go, and its cost.</summary>
internal readonly record struct AllocationOption(int Offer, long Cost);
