using Matchmaking.Deeds;
using Matchmaking.Needs;

namespace Matchmaking.Reporting;

/// <summary>Counts of one kind of record: imported, or made here.</summary>
/// <param name="OpenNeedsByRegion">By M49 region; a need of several Parties counts once in each of their regions.</param>
/// <param name="OpenNeedsByGroup">By group of Parties (ldc, sids, lldc) as of the day of the figures.</param>
/// <param name="OpenNeedsByTarget">By target; Aichi targets count under their successors.</param>
public sealed record Counts(
    int Needs,
    IReadOnlyDictionary<string, int> NeedsByState,
    int Offers,
    IReadOnlyDictionary<string, int> OffersByState,
    IReadOnlyDictionary<string, int> OpenNeedsByRegion,
    IReadOnlyDictionary<string, int> OpenNeedsByGroup,
    IReadOnlyDictionary<string, int> OpenNeedsByTarget)
{
    /// <summary>The counts of records that were imported, or of those made here.</summary>
    /// <param name="on">The day on which a Party counts as least developed, landlocked or a small island.</param>
    public static Counts Of(CaseBook book, bool imported, DateOnly on)
    {
        var needs = book.Needs.Where(found => found.IsImported == imported).Select(found => found.Need).ToArray();
        var open = needs.Where(need => need.State == NeedState.Open).ToArray();
        var offers = book.Offers.Where(offer => offer.Provenance is not null == imported).ToArray();
        return new Counts(
            needs.Length,
            ByState(needs.Select(need => need.State)),
            offers.Length,
            ByState(offers.Select(offer => offer.State)),
            By(open, need => need.Parties.Select(party => Slices.RegionOf(party, book))),
            By(open, need => Slices.GroupsOf(need.Parties, on, book)),
            By(open, need => need.Content.Targets.SelectMany(book.Vocabulary.Successors)));
    }

    static SortedDictionary<string, int> ByState<T>(IEnumerable<T> states) where T : struct, Enum =>
        new(states.GroupBy(state => state.Word()).ToDictionary(g => g.Key, g => g.Count()), StringComparer.Ordinal);

    /// <summary>A need counts once under each name that it has.</summary>
    static SortedDictionary<string, int> By(IEnumerable<Need> counted, Func<Need, IEnumerable<string>> names) =>
        new(counted.SelectMany(need => names(need).Distinct()).GroupBy(name => name).ToDictionary(g => g.Key, g => g.Count()), StringComparer.Ordinal);
}
