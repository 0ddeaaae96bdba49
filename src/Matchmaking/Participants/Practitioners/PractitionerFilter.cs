using Matchmaking.Deeds;

namespace Matchmaking.Participants;

/// <summary>Which practitioners somebody looks for; the same words in the API, on the page and in files.</summary>
/// <param name="Q">Words of the profile, of her organizations, and of what she knows as the reader's language calls it.</param>
/// <param name="Languages">A language in which she works; in the address of a page <c>language</c> is the reader's.</param>
/// <param name="Country">A country that she knows from work there.</param>
public sealed record PractitionerFilter(string? Q, string? Subject, string? Target, string? Kind, string? Languages, string? Country)
{
    /// <summary>Whether she knows what is chosen.</summary>
    public bool Fits(Expertise known) => PractitionerFacets.All.All(facet =>
        facet.Chosen(this) is not { Length: > 0 } chosen || facet.Of(known).Contains(chosen, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether the typed words stand in what is said of her; without any, nobody's texts are gathered.</summary>
    /// <param name="label">What the reader's language calls a code.</param>
    public bool IsSaidOf(ShownPractitioner one, Func<string, string> label) =>
        string.IsNullOrWhiteSpace(Q) || TypedWords.AllStandIn(Q, Texts(one, label));

    /// <summary>The parts of an address that ask for this.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Asked() =>
        PractitionerFacets.All.Select(facet => KeyValuePair.Create(facet.Name, facet.Chosen(this))).Prepend(KeyValuePair.Create("q", Q))
            .Where(part => !string.IsNullOrWhiteSpace(part.Value));

    static IEnumerable<string> Texts(ShownPractitioner one, Func<string, string> label) =>
    [
        one.Profile.Name,
        .. one.Profile.Headline.Texts.Values,
        .. one.Profile.Work.Texts.Values,
        .. one.Organizations.Select(organization => organization.Name),
        .. PractitionerFacets.All.SelectMany(facet => facet.Of(one.Expertise)).Select(label),
    ];
}
