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
    }

    internal static Search Looks(this Visit visit, ListFilter filter) => new(filter, visit.Actor, visit.Today, visit.Language);
}
