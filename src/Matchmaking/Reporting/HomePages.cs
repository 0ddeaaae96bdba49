using Marten;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Sharing;
using Matchmaking.Web;

namespace Matchmaking.Reporting;

/// <summary>The first page: what the service is, what is in it, and where to go.</summary>
public static class HomePages
{
    const int NewestShown = 6;

    static readonly ListFilter Open = new() { State = NeedState.Open.Word() };

    public static void MapHome(this IEndpointRouteBuilder routes) => routes.MapPages().MapGet("/", Show);

    static async Task<IResult> Show(string? records, Visit visit, IDocumentStore store, NeedList list, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var newest = await list.Find(new Search(Open, visit.Actor, visit.Today, visit.Language), null, NewestShown, cancellation);
        return visit.Show<HomePage>(new
        {
            Figures = await HomeFigures.Read(session),
            ByParty = await OpenNeedsByParty.Read(session),
            Newest = newest.Items,
            ShowsHere = records == "here",
        });
    }
}
