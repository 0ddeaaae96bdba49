using Matchmaking.Access;
using Matchmaking.Vocabularies;

namespace Matchmaking.Sharing;

/// <summary>A listing that fits a filter, or fits it but for one facet: the other values of that facet count it.</summary>
/// <param name="Misses">The facet whose value it has not; null where it fits.</param>
/// <param name="StandingOut">How many of the typed words stand out in it.</param>
internal sealed record Sifted(Listing Listing, Facet? Misses, int StandingOut);

/// <summary>Sifts listings by a filter. Who sees those that are shared with some only is not decided here.</summary>
internal sealed class Sifting
{
    readonly Search search;
    readonly Vocabulary vocabulary;
    readonly FacetValues numbers;
    readonly TypedTerms typed;
    readonly IReadOnlySet<string>? covered;
    readonly int?[] asked;
    readonly Guid? organization;
    readonly Dictionary<string, int[]> groupsOf = [];

    /// <param name="covered">The Parties that the centre asked for covers; null where none is asked for.</param>
    public Sifting(Search search, Vocabulary vocabulary, FacetValues numbers, IReadOnlySet<string>? covered)
    {
        (this.search, this.vocabulary, this.numbers, this.covered) = (search, vocabulary, numbers, covered);
        // What is no id is nobody's.
        organization = string.IsNullOrWhiteSpace(search.Filter.Organization) ? null : Guid.TryParse(search.Filter.Organization, out var id) ? id : Guid.Empty;
        typed = TypedTerms.Of(search.Filter.Q, search.Language, vocabulary);
        asked = [.. Facets.All.Select(facet => search.Filter.Of(facet) is { } value ? numbers.Find(value) : (int?)null)];
    }

    public IEnumerable<Sifted> Of(IEnumerable<Listing> listings) => listings.Select(Of).OfType<Sifted>();

    public Sifted? Of(Listing listing)
    {
        if (IsKeptFrom(search.Actor, listing) || !typed.AreMetBy(listing.Terms)) return null;
        if (covered is not null && !listing.Members.Any(covered.Contains)) return null;
        if (organization is not null && listing.OrganizationId != organization) return null;
        Facet? misses = null;
        foreach (var facet in Facets.All)
            if (asked[(int)facet] is { } number && !Values(listing, facet).Contains(number))
            {
                if (misses is not null) return null;
                misses = facet;
            }
        return new Sifted(listing, misses, typed.StandingOut(listing.Terms));
    }

    /// <summary>What the listing says of a facet on the day of asking.</summary>
    public ReadOnlySpan<int> Values(Listing listing, Facet facet) => facet == Facet.Group ? Groups(listing) : listing.Values(facet);

    static bool IsKeptFrom(Actor actor, Listing listing) => listing.SharedWith switch
    {
        SharedWith.Everybody => false,
        _ => !actor.IsSignedIn && !actor.IsSystem,
    };

    int[] Groups(Listing listing)
    {
        if (listing.Members is [var only]) return GroupsOf(only);
        return [.. listing.Members.SelectMany(GroupsOf).Distinct()];
    }

    int[] GroupsOf(string party) => groupsOf.TryGetValue(party, out var known)
        ? known
        : groupsOf[party] = numbers.Of(Facets.Groups.Where(group => vocabulary.IsMember(group, party, search.Today)));
}
