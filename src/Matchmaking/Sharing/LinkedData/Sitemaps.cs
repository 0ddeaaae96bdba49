using System.Text;
using System.Xml;
using System.Xml.Linq;
using Matchmaking.Participants;
using Matchmaking.Web;

namespace Matchmaking.Sharing;

/// <summary>
/// Where the pages are that anybody may read, for those who list pages: a map a language, each page with its other languages.
/// </summary>
public sealed class Sitemaps(Listings listings, PractitionerList practitioners, TimeProvider time)
{
    /// <summary>With six languages beside each page a map of so many is about 8 MB; the protocol allows 50.</summary>
    const int PagesOfMap = 10_000;

    static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    static readonly XNamespace Page = "http://www.w3.org/1999/xhtml";

    static readonly string[] Standing =
        ["/", "/needs", "/offers", "/figures", "/stories", "/opportunities", "/resources", "/services", "/networks", "/organizations", "/rules", "/criteria", "/about"];

    /// <summary>The map of maps.</summary>
    public async Task<IResult> Index(Uri home, CancellationToken cancellation)
    {
        var maps = ((await Addresses(cancellation)).Count + PagesOfMap - 1) / PagesOfMap;
        return Xml(new XElement(
            Map + "sitemapindex",
            PageLanguages.All.SelectMany(language => Enumerable.Range(1, maps).Select(part => new XElement(
                Map + "sitemap", new XElement(Map + "loc", new Uri(home, $"/sitemaps/{language}-{part}.xml")))))));
    }

    /// <summary>The map of a language; null where there is none.</summary>
    public async Task<IResult?> Of(string language, int part, Uri home, CancellationToken cancellation)
    {
        if (!PageLanguages.All.Contains(language) || part < 1) return null;
        string[] pages = [.. (await Addresses(cancellation)).Skip((part - 1) * PagesOfMap).Take(PagesOfMap)];
        return pages is []
            ? null
            : Xml(new XElement(Map + "urlset", new XAttribute(XNamespace.Xmlns + "xhtml", Page), pages.Select(page => Entry(page, language, home))));
    }

    static XElement Entry(string page, string language, Uri home) => new(
        Map + "url",
        new XElement(Map + "loc", new Uri(home, $"/{language}{page}")),
        PageLanguages.All.Select(other => new XElement(
            Page + "link",
            new XAttribute("rel", "alternate"),
            new XAttribute("hreflang", other),
            new XAttribute("href", new Uri(home, $"/{other}{page}")))));

    async Task<IReadOnlyList<string>> Addresses(CancellationToken cancellation) =>
    [
        .. Standing,
        .. (await listings.Needs(cancellation)).Where(need => need.SharedWith == SharedWith.Everybody).Select(need => $"/needs/{need.RecordId}"),
        .. (await listings.Offers(cancellation)).Where(offer => offer.SharedWith == SharedWith.Everybody).Select(offer => $"/offers/{offer.RecordId}"),
        .. (await practitioners.Everybody(Today)).Where(one => one.Practitioner.SearchEngines).Select(one => $"/practitioners/{one.Id}"),
    ];

    DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    static IResult Xml(XElement root)
    {
        using var written = new MemoryStream();
        using (var writer = XmlWriter.Create(written, new XmlWriterSettings { Encoding = new UTF8Encoding(false) })) root.Save(writer);
        return Results.Bytes(written.ToArray(), "application/xml; charset=utf-8");
    }
}
