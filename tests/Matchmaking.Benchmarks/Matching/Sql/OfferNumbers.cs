using System.Numerics;
using Matchmaking.Matching;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>An offer's facets as numbers, for sides that know no terms.</summary>
/// <param name="Subjects">The subjects it names.</param>
/// <param name="Wide">Those and the related ones.</param>
/// <param name="Named">The Parties it names.</param>
/// <param name="Near">Those, and those of which it names the innermost region.</param>
/// <param name="Served">Those, and all Parties in regions that it names.</param>
public sealed record OfferNumbers(
    UInt128 Subjects,
    UInt128 Wide,
    uint Targets,
    uint FreeKinds,
    uint KindsAtCost,
    uint Languages,
    PartySet Named,
    PartySet Near,
    PartySet Served,
    bool Worldwide,
    int[] NamedParties,
    int[] Regions,
    int First,
    int Last,
    int Slots,
    int Free,
    int Ended,
    int Useful,
    int Organization,
    bool Open)
{
    // 39 Parties are small island States: who names them all still names them.
    private const int MostCountriesNamed = 40;

    public int SubjectQuarter => Quarter((int)UInt128.PopCount(Subjects));

    public int TargetQuarter => Quarter(BitOperations.PopCount(Targets));

    public int KindQuarter => Quarter(BitOperations.PopCount(FreeKinds | KindsAtCost));

    public static OfferNumbers Of(OfferFacts facts, FacetNumbers numbers)
    {
        var content = facts.Content;
        var subjects = numbers.Subjects(content.Subjects);
        var free = numbers.Kinds(content.Kinds.Where(kind => kind.Free).Select(kind => kind.Kind));
        var named = content.Serves.Countries.Distinct().Select(numbers.Party).ToArray();
        var tooMany = named.Length > MostCountriesNamed;
        var regions = content.Serves.Regions.Distinct().Select(numbers.Region).ToArray();
        var places = Places(tooMany ? [] : named, regions, numbers);
        return new(
            subjects,
            numbers.WithRelated(subjects),
            numbers.Targets(content.Targets),
            free,
            numbers.Kinds(content.Kinds.Where(kind => !kind.Free).Select(kind => kind.Kind)) & ~free,
            numbers.Languages(content.Languages),
            places.Named,
            places.Near,
            places.Served,
            tooMany || content.Serves.Worldwide,
            tooMany ? [] : named,
            regions,
            (content.From ?? DateOnly.MinValue).DayNumber,
            (content.Until ?? DateOnly.MaxValue).DayNumber,
            content.Slots!.Value,
            content.Slots.Value - facts.Taken,
            facts.Ended,
            facts.Useful,
            numbers.Organization(facts.OrganizationKey),
            facts.Open);
    }

    private static (PartySet Named, PartySet Near, PartySet Served) Places(int[] parties, int[] regions, FacetNumbers numbers)
    {
        var named = parties.Aggregate(default(PartySet), (set, party) => set | PartySet.Of(party));
        var near = regions.Aggregate(named, (set, region) => set | numbers.PartiesOf(region).Innermost);
        var served = regions.Aggregate(named, (set, region) => set | numbers.PartiesOf(region).Within);
        return (named, near, served);
    }

    private static int Quarter(int count) => (count + 3) / 4;
}
