using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Sharing;

/// <summary>What a facet offers to choose, as its reader names it, with how many rows each choice would leave.</summary>
internal static class FacetLabels
{
    /// <summary>A facet's values that some row has, and the one that is chosen.</summary>
    public static IEnumerable<Choice> Choices(this Visit visit, Facet facet, FacetCounts counts, ListFilter filter, Vocabulary vocabulary, string states) =>
        visit.All(facet, vocabulary, states)
            .Where(choice => counts[facet].ContainsKey(choice.Value) || choice.Value == filter.Of(facet))
            .Select(choice => choice with { Text = visit.Texts.Of("list.counted", choice.Text, counts[facet].GetValueOrDefault(choice.Value)) });

    /// <summary>The name of a value for this reader; the value itself where it is none that the service knows.</summary>
    public static string NameOf(this Visit visit, Facet facet, string value, Vocabulary vocabulary, string states) =>
        visit.All(facet, vocabulary, states).FirstOrDefault(choice => choice.Value == value)?.Text ?? value;

    static IEnumerable<Choice> All(this Visit visit, Facet facet, Vocabulary vocabulary, string states) => facet switch
    {
        Facet.Party or Facet.Country => vocabulary.Parties(visit),
        Facet.Region => TopRegions(vocabulary).Select(region => new Choice(region, visit.Texts["region." + region])).OrderBy(choice => choice.Text, visit.Order),
        Facet.Group => Facets.Groups.Select(group => new Choice(group, visit.Texts["group." + group])),
        Facet.State => StateWords(states).Select(state => new Choice(state, visit.Texts[$"{states}.{state}"])),
        Facet.Target => vocabulary.Targets(visit),
        Facet.Subject => vocabulary.Subjects(visit).OrderBy(choice => choice.Text, visit.Order),
        Facet.Kind => vocabulary.Kinds(visit),
        _ => vocabulary.Languages(),
    };

    /// <summary>The regions that have a name in every language.</summary>
    static IEnumerable<string> TopRegions(Vocabulary vocabulary) => vocabulary.Parties.Values.Select(party => party.UnRegion).OfType<string>().Distinct();

    static IEnumerable<string> StateWords(string states) => states == NeedStates
        ? Enum.GetValues<Needs.NeedState>().Select(Deeds.Words.Word)
        : Enum.GetValues<Offers.OfferState>().Select(Deeds.Words.Word);

    /// <summary>How the keys of the texts of states begin.</summary>
    public const string NeedStates = "state", OfferStates = "offer-state";
}
