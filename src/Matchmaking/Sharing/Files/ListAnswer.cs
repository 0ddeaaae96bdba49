using System.Text.Json.Nodes;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Sharing;

/// <summary>Lists of needs and offers in the form that is asked for; whatever the form, the same filter and the same sight.</summary>
public sealed class ListAnswer(NeedList needs, OfferList offers, Vocabulary vocabulary, Instance instance)
{
    /// <summary>So many rows a file holds at most; what follows is named in its Link.</summary>
    const int RowsOfFile = 10_000, RowsOfFeed = 50;

    public async Task<IResult> Needs(ListFormat format, Search search, Part part, HttpContext context)
    {
        if (format == ListFormat.Json) return Json(await needs.Read(search, part.Cursor, Cursor.Rows(part.Take), context.RequestAborted), part, context);
        var found = await needs.Find(search, part.Cursor, Rows(format, part), context.RequestAborted);
        return File("needs", "nav.needs", format, search, found, context, Columns(search, context).OfNeeds(), atom => atom.Of(found.Items, DateTimeOffset.UnixEpoch));
    }

    public async Task<IResult> Offers(ListFormat format, Search search, Part part, HttpContext context)
    {
        if (format == ListFormat.Json) return Json(await offers.Read(search, part.Cursor, Cursor.Rows(part.Take), context.RequestAborted), part, context);
        var found = await offers.Find(search, part.Cursor, Rows(format, part), context.RequestAborted);
        return File("offers", "nav.offers", format, search, found, context, Columns(search, context).OfOffers(), atom => atom.Of(found.Items, DateTimeOffset.UnixEpoch));
    }

    static int Rows(ListFormat format, Part part) =>
        format == ListFormat.Atom ? Cursor.Rows(part.Take ?? RowsOfFeed) : Math.Clamp(part.Take ?? RowsOfFile, 1, RowsOfFile);

    RecordColumns Columns(Search search, HttpContext context) => new(context.Request.Home(), search.Language, vocabulary, instance);

    static IResult File<T>(
        string name,
        string title,
        ListFormat format,
        Search search,
        Found<T> found,
        HttpContext context,
        IReadOnlyList<Column<T>> columns,
        Func<AtomFeeds, System.ServiceModel.Syndication.SyndicationFeed> feed)
    {
        context.LinkNext(found.Next);
        if (format == ListFormat.Atom) return FeedAnswer.Of(context, feed(new AtomFeeds(context.Request.Home(), search.Language)), Keeping(search));
        var table = ListTable.Of(name, AboutList.Lines(title, search.Language, search.Today, found.Total, context), columns, found.Items);
        return TableFiles.Of(format, table);
    }

    /// <summary>What somebody sees who signed in is kept for nobody else.</summary>
    static string Keeping(Search search) => search.Actor.IsSignedIn ? FeedAnswer.Private : FeedAnswer.Public;

    static IResult Json(Found<JsonObject> found, Part part, HttpContext context)
    {
        context.LinkNext(found.Next);
        return Results.Json(
            new { found.Items, found.Next, found.Total, Facets = part.Facets == true ? Counts(found.Counts) : null }, Matchmaking.Json.Options);
    }

    static Dictionary<string, IReadOnlyDictionary<string, int>> Counts(FacetCounts counts) =>
        Facets.All.ToDictionary(facet => facet.Word(), facet => counts[facet]);
}
