using Matchmaking.Matching;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>All facets of an offer as one list of numbers, each list of terms in a range of its own, so that one index answers all conditions.</summary>
public static class OfferFacets
{
    private const int Target = 200;
    private const int Party = 300;
    private const int Region = 600;
    private const int World = 700;
    private const int FreeKind = 800;
    private const int KindAtCost = 900;

    /// <summary>What an offer is found by.</summary>
    public static int[] Of(OfferNumbers offer) =>
    [
        .. Ones(offer.Wide, 0),
        .. Ones(offer.Targets, Target),
        .. offer.NamedParties.Select(party => Party + party),
        .. offer.Regions.Select(region => Region + region),
        .. offer.Worldwide ? [World] : Array.Empty<int>(),
        .. Ones(offer.FreeKinds, FreeKind),
        .. Ones(offer.KindsAtCost, KindAtCost),
    ];

    /// <summary>One of these an offer must have for its topic.</summary>
    public static int[] Topics(NeedNumbers need) => [.. Ones(need.Subjects, 0), .. Ones(need.Targets, Target)];

    /// <summary>One of these for its place.</summary>
    public static int[] Places(NeedNumbers need) =>
    [
        .. need.PartyNumbers.Select(party => Party + party),
        .. need.Regions.SelectMany(regions => regions).Distinct().Select(region => Region + region),
        World,
    ];

    /// <summary>One of these for its kind.</summary>
    public static int[] Kinds(NeedNumbers need) => [.. Ones(need.Kinds, FreeKind), .. need.AcceptsAtCost ? Ones(need.Kinds, KindAtCost) : []];

    /// <summary>The places of the ones in a set.</summary>
    public static IEnumerable<int> Ones(UInt128 set, int offset)
    {
        for (var rest = set; rest != 0; rest &= rest - 1)
            yield return offset + (int)UInt128.TrailingZeroCount(rest);
    }
}
