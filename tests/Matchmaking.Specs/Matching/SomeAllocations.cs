using CsCheck;
using Matchmaking.Matching;
using static Matchmaking.Specs.Situation;

namespace Matchmaking.Specs.Matching;

/// <summary>Small inputs of an allocation with few different scores, so that many of them have several best answers.</summary>
internal static class SomeAllocations
{
    private static readonly Gen<int> Scores = Gen.Int[1, 4].Select(step => step * 150);

    public static readonly Gen<AllocationInput> Inputs =
        from slots in Gen.Int[0, 2].Array[1, 4]
        from needs in Need(slots.Length).Array[0, 5]
        select Of([.. needs], slots);

    /// <summary>Needs with their scores by offer, 0 where the offer is no candidate; need and offer are named by their places.</summary>
    public static AllocationInput Of((int? Priority, bool LdcOrSids, int[] Scores)[] needs, params int[] slots) => new(
        1,
        Today,
        [.. needs.Select((need, place) => new AllocationNeed(NeedId(place), 100 + place, need.Priority, need.LdcOrSids, [.. Candidates(need.Scores)]))],
        [.. slots.Select((free, place) => new AllocationOffer(OfferId(place), $"organization {place / 2}", free))]);

    public static Guid NeedId(int place) => IdOf(1000 + place);

    public static Guid OfferId(int place) => IdOf(place + 1);

    private static Gen<(int?, bool, int[])> Need(int offers) =>
        from priority in Gen.Int[0, 2]
        from ldcOrSids in Gen.Bool
        from scores in Gen.Frequency((1, Gen.Const(0)), (3, Scores)).Array[offers]
        select ((int?)(priority == 0 ? null : priority), ldcOrSids, scores);

    private static IEnumerable<AllocationCandidate> Candidates(int[] scores) => scores
        .Select((score, place) => (score, place))
        .Where(offer => offer.score > 0)
        .OrderByDescending(offer => offer.score)
        .Select((offer, place) => new AllocationCandidate(OfferId(offer.place), place + 1, offer.score));
}
