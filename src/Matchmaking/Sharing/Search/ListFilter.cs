using Matchmaking.Deeds;
using Microsoft.AspNetCore.WebUtilities;

namespace Matchmaking.Sharing;

/// <summary>What somebody looks for among needs or offers; the same words in the API, on the pages, in files, feeds and embeds.</summary>
public sealed record ListFilter
{
    public static readonly ListFilter None = new();

    public string? Party { get; init; }

    public string? Country { get; init; }

    /// <summary>The code of a support centre that covers one of the Parties, or the institution's country, that day.</summary>
    public string? Centre { get; init; }

    /// <summary>The id of the organization that offers, or whose need it is.</summary>
    public string? Organization { get; init; }

    public string? Region { get; init; }

    public string? Group { get; init; }

    public string? State { get; init; }

    public string? Target { get; init; }

    public string? Subject { get; init; }

    public string? Kind { get; init; }

    /// <summary>
    /// A language in which the need can be answered, or the offer is given; <c>language</c> is the page's own in its address.
    /// </summary>
    public string? Languages { get; init; }

    /// <summary>Typed words: all of them have to stand in the texts, bent otherwise or in another language.</summary>
    public string? Q { get; init; }

    /// <summary>What is asked of a facet; null where anything will do.</summary>
    public string? Of(Facet facet) => facet switch
    {
        Facet.Party => Said(Party),
        Facet.Country => Said(Country),
        Facet.Region => Said(Region),
        Facet.Group => Said(Group)?.ToLowerInvariant(),
        Facet.State => Said(State)?.ToLowerInvariant(),
        Facet.Target => Said(Target),
        Facet.Subject => Said(Subject),
        Facet.Kind => Said(Kind),
        _ => Said(Languages),
    };

    /// <summary>The parts of an address that ask for this, in one order, so that the same filter has the same address.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Asked() =>
        Facets.All.Select(facet => KeyValuePair.Create(facet.Word(), Of(facet)))
            .Append(KeyValuePair.Create("centre", Said(Centre)))
            .Append(KeyValuePair.Create("organization", Said(Organization)))
            .Append(KeyValuePair.Create("q", Said(Q)))
            .Where(part => part.Value is not null);

    public bool IsNone => !Asked().Any();

    /// <summary>The address of the form that posts what was looked for in vain, begun with it.</summary>
    public string Posting() => QueryHelpers.AddQueryString("/needs/new", new Dictionary<string, string?>
    {
        ["title"] = Said(Q),
        ["party"] = Of(Facet.Party) ?? Of(Facet.Country),
        ["targets"] = Of(Facet.Target),
        ["subjects"] = Of(Facet.Subject),
        ["kinds"] = Of(Facet.Kind),
        ["languages"] = Of(Facet.Languages),
    }.Where(part => part.Value is not null));

    static string? Said(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

/// <summary>A filter as somebody asks by it, on a day, with words typed in a language.</summary>
public sealed record Search(ListFilter Filter, Access.Actor Actor, DateOnly Today, string Language);
