using Matchmaking.Web;

namespace Matchmaking.Sharing;

/// <summary>The pages of the lists of needs and offers.</summary>
public static class ListPages
{
    const int RowsOnPage = 20;

    public static void MapListPages(this IEndpointRouteBuilder routes)
    {
        routes.MapPages("/needs").MapGet("", async ([AsParameters] ListFilter filter, string? cursor, Visit visit, NeedList list, CancellationToken cancellation) =>
            visit.Show<NeedsPage>(new { Filter = filter, Found = await list.Find(visit.Looks(filter), cursor, RowsOnPage, cancellation) }));
        routes.MapPages("/offers").MapGet("", async ([AsParameters] ListFilter filter, string? cursor, Visit visit, OfferList list, CancellationToken cancellation) =>
            visit.Show<OffersPage>(new { Filter = filter, Found = await list.Find(visit.Looks(filter), cursor, RowsOnPage, cancellation) }));
        MapFiles(routes);
    }

    /// <summary>The same lists to be taken along, for who is signed in at the pages as well.</summary>
    static void MapFiles(IEndpointRouteBuilder routes)
    {
        foreach (var format in ListFormats.All)
        {
            routes.MapPages($"/needs.{format.Extension()}").MapGet("", ([AsParameters] ListFilter filter, [AsParameters] Part part, HttpContext context, Visit visit, ListAnswer lists) =>
                lists.Needs(format, visit.Looks(filter), part, context));
            routes.MapPages($"/offers.{format.Extension()}").MapGet("", ([AsParameters] ListFilter filter, [AsParameters] Part part, HttpContext context, Visit visit, ListAnswer lists) =>
                lists.Offers(format, visit.Looks(filter), part, context));
        }
    }

    internal static Search Looks(this Visit visit, ListFilter filter) => new(filter, visit.Actor, visit.Today, visit.Language);
}
