using JasperFx.Events;
using Matchmaking.Brokerage;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Reporting;

/// <summary>Counts needs, offers and what came of them by following the events, so that any past date counts as it was known then.</summary>
public sealed class Tally(Vocabulary vocabulary)
{
    readonly Dictionary<Guid, Need> needs = [];
    readonly Dictionary<Guid, Offer> offers = [];

    public long Position { get; private set; }
    public int Introductions { get; private set; }
    public int Cooperations { get; private set; }
    public int Completed { get; private set; }

    public void Take(IEvent happened)
    {
        Position = happened.Sequence;
        if (needs.GetValueOrDefault(happened.StreamId).After(happened.Data) is { } need) needs[need.Id] = need;
        else if (offers.GetValueOrDefault(happened.StreamId).After(happened.Data) is { } offer) offers[offer.Id] = offer;
        Introductions += happened.Data is IntroductionProposed ? 1 : 0;
        Cooperations += happened.Data is CooperationAgreed ? 1 : 0;
        Completed += happened.Data is CooperationCompleted ? 1 : 0;
    }

    /// <summary>The counts of records that were imported, or of those made here.</summary>
    /// <param name="on">The day on which a Party counts as least developed, landlocked or a small island.</param>
    public Counts Of(bool imported, DateOnly on)
    {
        var counted = needs.Values.Where(n => n.Provenance is not null == imported).ToArray();
        var open = counted.Where(n => n.State == NeedState.Open).ToArray();
        var offered = offers.Values.Where(o => o.Provenance is not null == imported).ToArray();
        return new Counts(
            counted.Length,
            ByState(counted.Select(n => n.State)),
            offered.Length,
            ByState(offered.Select(o => o.State)),
            By(open, n => n.Parties.Select(RegionOf)),
            By(open, n => n.Parties.SelectMany(party => GroupsOf(party, on))),
            By(open, n => n.Content.Targets.SelectMany(vocabulary.Successors)));
    }

    static SortedDictionary<string, int> ByState<T>(IEnumerable<T> states) where T : struct, Enum =>
        new(states.GroupBy(state => state.Word()).ToDictionary(g => g.Key, g => g.Count()), StringComparer.Ordinal);

    /// <summary>A need counts once under each name that it has.</summary>
    static SortedDictionary<string, int> By(IEnumerable<Need> counted, Func<Need, IEnumerable<string>> names) =>
        new(counted.SelectMany(need => names(need).Distinct()).GroupBy(name => name).ToDictionary(g => g.Key, g => g.Count()), StringComparer.Ordinal);

    string RegionOf(string party) => vocabulary.Parties.GetValueOrDefault(party)?.UnRegion ?? "unknown";

    IEnumerable<string> GroupsOf(string party, DateOnly on) => Groups.Where(group => vocabulary.IsMember(group, party, on));

    static readonly string[] Groups = ["ldc", "sids", "lldc"];
}
