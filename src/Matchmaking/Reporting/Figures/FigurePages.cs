using Matchmaking.Matching;
using Matchmaking.Web;

namespace Matchmaking.Reporting;

/// <summary>The pages of figures, for everybody.</summary>
public static class FigurePages
{
    public static void MapFigurePages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages("/figures");
        pages.MapGet("", (Visit visit) => visit.Show<FiguresPage>(new { }));
        pages.MapGet("/{figure}", Show);
    }

    /// <summary>A day that cannot be read is said on the page, which shows today's figures then.</summary>
    static async Task<IResult> Show(
        string figure, string? asOf, string? by, string? records, Visit visit, Figures figures, CancellationToken cancellation)
    {
        if (FigureKind.Named(figure) is not { } kind) return Pages.NotFound();
        var readable = AsOf.TryRead(asOf, out var moment);
        var made = await figures.Make(kind, (readable ? moment : null) ?? visit.Now, visit.Language, cancellation);
        return visit.Show<FigurePage>(new { Figure = made, AsOf = asOf, By = by, Records = records, Unreadable = !readable });
    }
}
