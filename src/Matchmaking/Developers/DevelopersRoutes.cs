using Matchmaking.Web;

namespace Matchmaking.Developers;

/// <summary>The pages for developers: how one begins, and a page for each group of operations.</summary>
public static class DevelopersRoutes
{
    public static void MapDeveloperPages(this IEndpointRouteBuilder routes)
    {
        var developers = routes.MapPages("/developers");
        developers.MapGet("", async (string? q, Visit visit, ApiReference reference) =>
            visit.Show<DevelopersPage>(new { Book = await reference.Read(), Typed = q?.Trim() ?? "" }));
        developers.MapGet("/{group}", async (string group, Visit visit, ApiReference reference, SampleRecords samples, CancellationToken cancellation) =>
            (await reference.Read()) is var book && book.Named(group) is { } named
                ? visit.Show<ApiGroupPage>(new { Book = book, Group = named, Samples = await samples.Named(visit, cancellation) })
                : Pages.NotFound());
    }
}
