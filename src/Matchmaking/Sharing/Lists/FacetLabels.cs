using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Sharing;

/// <summary>What a facet offers to choose, as its reader names it, with how many rows each choice would leave.</summary>
internal static class FacetLabels
{
    /// <summary>How the keys of the texts of states begin.</summary>
    public const string NeedStates = "state", OfferStates = "offer-state";

    /// <summary>A facet's values that some row has, and the one that is chosen. Of two hundred Parties most are not among the rows: names come after.</summary>
    public static IEnumerable<Choice> Choices(this Visit visit, Facet facet, FacetCounts counts, ListFilter filter, Vocabulary vocabulary, string states)
    {
        var shown = Values(facet, vocabulary, states).Where(value => counts[facet].ContainsKey(value) || value == filter.Of(facet))
            .Select(value => new Choice(value, visit.NameOf(facet, value, vocabulary, states)));
        return (HasOrder(facet) ? shown : shown.OrderBy(choice => choice.Text, visit.Order))
            .Select(choice => choice with { Text = visit.Texts.Of("list.counted", choice.Text, counts[facet].GetValueOrDefault(choice.Value)) });
    }

    /// <summary>The name of a value for this reader; the value itself where it is none that the service knows.</summary>
    public static string NameOf(this Visit visit, Facet facet, string value, Vocabulary vocabulary, string states) => facet switch
    {
        Facet.Region => visit.Texts[$"region.{value}"],
        Facet.Group => visit.Texts[$"group.{value}"],
        Facet.State => visit.Texts[$"{states}.{value}"],
        Facet.Target when vocabulary.Targets.ContainsKey(value) => vocabulary.Targets(visit).First(choice => choice.Value == value).Text,
        Facet.Languages => vocabulary.Languages.FirstOrDefault(known => known.Code == value)?.Native ?? value,
        _ => visit.Label(value),
    };

    static IEnumerable<string> Values(Facet facet, Vocabulary vocabulary, string states) => facet switch
    {
        Facet.Party or Facet.Country => vocabulary.Parties.Keys,
        Facet.Region => WidestRegions(vocabulary),
        Facet.Group => Facets.Groups,
        Facet.State => states == NeedStates ? Enum.GetValues<NeedState>().Select(Words.Word) : Enum.GetValues<OfferState>().Select(Words.Word),
        Facet.Target => vocabulary.Targets.Values.OrderBy(target => target.Number).Select(target => target.Id),
        Facet.Subject => vocabulary.Subjects.Values.Where(subject => subject.Selectable).Select(subject => subject.Id),
        Facet.Kind => vocabulary.Kinds.Keys,
        _ => vocabulary.Languages.Select(language => language.Code),
    };

    /// <summary>Those that have a name in every language.</summary>
    static IEnumerable<string> WidestRegions(Vocabulary vocabulary) => vocabulary.Parties.Values.Select(party => party.UnRegion).OfType<string>().Distinct();

    /// <summary>Numbers, states and languages stand in an order of their own.</summary>
    static bool HasOrder(Facet facet) => facet is Facet.Group or Facet.State or Facet.Target or Facet.Languages;
}
