using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace Matchmaking.Sharing;

/// <summary>What somebody pastes into a page elsewhere to show a list there.</summary>
public sealed record EmbedSnippets(Uri Home, string Language, string Of, ListFilter Filter)
{
    /// <summary>Where the script of the web components lies.</summary>
    public const string Script = "/embed/tsc.js";

    public string Component =>
        $"""
        <script src="{At(Script)}" defer></script>
        <tsc-{Of}{string.Concat(Filter.Asked().Select(part => $" {part.Key}=\"{WebUtility.HtmlEncode(part.Value)}\""))} lang="{Language}"><a href="{Text(List)}">{Text(List)}</a></tsc-{Of}>
        """;

    public string Frame => FrameOf(Text(QueryHelpers.AddQueryString(At($"/{Language}/embed/{Of}"), Filter.Asked())), 600, 500, Of);

    public string Data => QueryHelpers.AddQueryString(At($"/embed/{Of}.json"), Filter.Asked().Append(KeyValuePair.Create<string, string?>("lang", Language)));

    public string OEmbed => QueryHelpers.AddQueryString(At("/oembed"), "url", List);

    /// <summary>The page that shows the list.</summary>
    public string List => QueryHelpers.AddQueryString(At($"/{Language}/{Of}"), Filter.Asked());

    /// <summary>Where the page of a record says that it can be had in a frame.</summary>
    public static string OEmbedOf(Uri home, string address) => QueryHelpers.AddQueryString(new Uri(home, "/oembed").ToString(), "url", new Uri(home, address).ToString());

    public static string FrameOf(string address, int width, int height, string title) =>
        $"""<iframe src="{address}" width="{width}" height="{height}" title="{title}" loading="lazy" referrerpolicy="no-referrer"></iframe>""";

    string At(string address) => new Uri(Home, address).ToString();

    static string Text(string address) => WebUtility.HtmlEncode(address);
}
