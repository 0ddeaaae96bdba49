using System.ServiceModel.Syndication;
using System.Text;
using Matchmaking.Directories;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Web;

namespace Matchmaking.Sharing;

/// <summary>Writes lists as Atom feeds; the same list gives the same bytes, whenever it is asked for.</summary>
/// <param name="Home">The address of this instance as the reader of the feed reached it.</param>
public sealed record AtomFeeds(Uri Home, string Language)
{
    public SyndicationFeed Of(IEnumerable<Need> needs, DateTimeOffset since) => Feed("nav.needs", "/needs", since, needs.Select(need => Item(
        need.Id,
        need.Content.Title.In(Language),
        need.Content.Problem.In(Language),
        $"/needs/{need.Id}",
        need.OpenedAt ?? need.BegunAt,
        [.. need.AskedFor, .. need.Content.Subjects])));

    public SyndicationFeed Of(IEnumerable<Offer> offers, DateTimeOffset since) => Feed("nav.offers", "/offers", since, offers.Select(offer => Item(
        offer.Id,
        offer.Content.Title.In(Language),
        offer.Content.Description.In(Language),
        $"/offers/{offer.Id}",
        offer.BegunAt,
        [.. offer.Content.Subjects])));

    public SyndicationFeed Of(string directory, IEnumerable<Entry> entries) => Feed($"directory.{directory}", $"/{directory}", DateTimeOffset.UnixEpoch, entries.Select(entry => Item(
        entry.Id,
        entry.Content.Title.In(Language),
        entry.Content.Description.In(Language),
        $"/{directory}/{entry.Id}",
        entry.AddedAt,
        [.. entry.Content.Subjects])));

    /// <param name="title">The key of the text that names the list.</param>
    /// <param name="since">When the feed itself began: it was not changed before that.</param>
    public SyndicationFeed Feed(string title, string address, DateTimeOffset since, IEnumerable<SyndicationItem> items)
    {
        SyndicationItem[] all = [.. items];
        var texts = Texts.In(Language);
        return new SyndicationFeed(
            $"{texts[title]} · {texts["site.name"]}",
            null,
            To(address),
            To(address).ToString(),
            all.Select(item => item.LastUpdatedTime).Append(since).Max(),
            all)
        {
            Language = Language,
            // Parties are named in it.
            Copyright = new TextSyndicationContent(texts["layout.disclaimer"]),
        };
    }

    public SyndicationItem Item(Guid recordId, string title, string text, string address, DateTimeOffset at, params IEnumerable<string> categories)
    {
        var said = new TextSyndicationContent(Clean(text));
        var item = new SyndicationItem(Clean(title), said, To(address), $"urn:uuid:{recordId}", at) { PublishDate = at };
        foreach (var category in categories) item.Categories.Add(new SyndicationCategory(category));
        return item;
    }

    Uri To(string address) => new(Home, $"/{Language}{address}");

    /// <summary>Without the characters that XML knows no way to write.</summary>
    static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(IsXml));

    static bool IsXml(Rune rune) => rune.Value is '\t' or '\n' or '\r' or (>= ' ' and not 0xFFFE and not 0xFFFF);
}
