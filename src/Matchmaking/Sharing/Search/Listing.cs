using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Matching;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Vocabularies;

namespace Matchmaking.Sharing;

/// <summary>What is kept of a need or an offer to find it: no text, only its terms, and what it says of each facet.</summary>
/// <param name="Members">The Parties whose groups count.</param>
internal sealed record Listing(Guid RecordId, DateTimeOffset BegunAt, SharedWith SharedWith, uint[] Terms, IReadOnlyList<string> Members)
{
    /// <summary>Who offers it, or whose need it is; null where the Party itself asks.</summary>
    public Guid? OrganizationId { get; private init; }

    readonly int[][] values = new int[Facets.All.Count][];

    /// <summary>The numbers of what it says of a facet; those of groups hold for a day only and are not kept.</summary>
    public ReadOnlySpan<int> Values(Facet facet) => values[(int)facet];

    /// <summary>Newest first; ids tell equal moments apart.</summary>
    public static readonly Comparer<Listing> NewestFirst = Comparer<Listing>.Create((one, other) =>
        other.BegunAt.CompareTo(one.BegunAt) is not 0 and var order ? order : other.RecordId.CompareTo(one.RecordId));

    public static Listing Of(Need need, Vocabulary vocabulary, FacetValues numbers)
    {
        var content = need.Content;
        var listing = new Listing(
            need.Id, need.BegunAt, SharedWithWhom.Of(need), TextTerms.Of(vocabulary).OfOffer(content.Title, content.Problem), need.AskedFor)
        {
            OrganizationId = need.RequesterId,
        };
        return listing.Says(numbers, facet => facet switch
        {
            Facet.Party or Facet.Country => need.AskedFor,
            Facet.Region => need.AskedFor.SelectMany(party => RegionsAround(party, vocabulary)),
            Facet.State => [need.State.Word()],
            Facet.Target => Targets(content.Targets, vocabulary),
            Facet.Subject => content.Subjects,
            Facet.Kind => content.Kinds,
            Facet.Languages => content.Languages,
            _ => [],
        });
    }

    public static Listing Of(Offer offer, Vocabulary vocabulary, FacetValues numbers)
    {
        var content = offer.Content;
        string[] country = content.Organization?.Country is { } code ? [code] : [];
        var listing = new Listing(offer.Id, offer.BegunAt, SharedWithWhom.Of(offer), TermsOf(content, vocabulary), country) { OrganizationId = offer.OrganizationId };
        return listing.Says(numbers, facet => facet switch
        {
            Facet.Party => Served(content.Serves, vocabulary),
            Facet.Country => country,
            Facet.Region => RegionsServed(content.Serves, vocabulary),
            Facet.State => [offer.State.Word()],
            Facet.Target => Targets(content.Targets, vocabulary),
            Facet.Subject => content.Subjects,
            Facet.Kind => content.Kinds.Select(kind => kind.Kind),
            Facet.Languages => content.Languages,
            _ => [],
        });
    }

    Listing Says(FacetValues numbers, Func<Facet, IEnumerable<string>> said)
    {
        foreach (var facet in Facets.All) values[(int)facet] = numbers.Of(said(facet).Distinct());
        return this;
    }

    /// <summary>The name of the institution is looked for as well as what it shares.</summary>
    static uint[] TermsOf(OfferContent content, Vocabulary vocabulary)
    {
        var terms = TextTerms.Of(vocabulary);
        var said = terms.OfOffer(content.Title, content.Description);
        if (content.Organization?.Name is not { } name) return said;
        uint[] all = [.. said, .. terms.OfOffer(LocalizedText.Empty, LocalizedText.Of(Scripts.LanguageOf(name, "en"), name))];
        Array.Sort(all);
        return all;
    }

    static IEnumerable<string> Targets(IReadOnlyList<string> named, Vocabulary vocabulary) =>
        named.Concat(named.SelectMany(vocabulary.Successors));

    static IEnumerable<string> RegionsAround(string party, Vocabulary vocabulary) =>
        vocabulary.Parties.TryGetValue(party, out var known) ? known.Regions : [];

    static IEnumerable<string> Served(Served serves, Vocabulary vocabulary) => serves.Worldwide
        ? vocabulary.Parties.Keys
        : serves.Countries.Concat(serves.Regions.SelectMany(region => vocabulary.Regions.TryGetValue(region, out var parties) ? parties : []));

    static IEnumerable<string> RegionsServed(Served serves, Vocabulary vocabulary) => serves.Worldwide
        ? vocabulary.Regions.Keys
        : serves.Regions.Concat(Served(serves, vocabulary).SelectMany(party => RegionsAround(party, vocabulary)));
}
