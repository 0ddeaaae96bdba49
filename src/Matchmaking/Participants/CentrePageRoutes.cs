using Matchmaking.Web;

namespace Matchmaking.Participants;

/// <summary>The addresses of the pages of support centres, and of the forms by which their coverage begins and ends.</summary>
public static class CentrePageRoutes
{
    public static void MapCentrePages(this IEndpointRouteBuilder routes)
    {
        var centres = routes.MapPages("/centres");
        centres.MapGet("", (Visit visit, CentrePages pages) => pages.List(visit));
        centres.MapGet("/{code}", (string code, Visit visit, CentrePages pages) => pages.Show(code, visit));
        centres.MapGet("/{code}/{deed}", (string code, Visit visit) => Results.LocalRedirect(visit.To($"/centres/{code}")));
        centres.MapPost("/{code}/coverage", (string code, PostedForm form, Visit visit, CentrePages pages) => form.Do(
            "coverage",
            act => new BeginCoverage(code, form.Text("party"), form.Day("from"), form.Text("basis"), form.Ticked("inferred"), act),
            _ => $"/centres/{code}",
            () => pages.Show(code, visit)));
        centres.MapPost("/{code}/coverage-ending", (string code, PostedForm form, Visit visit, CentrePages pages) => form.Do(
            $"ending-{form.Text("party")}",
            act => new EndCoverage(code, form.Text("party"), form.Day("until"), act),
            _ => $"/centres/{code}",
            () => pages.Show(code, visit)));
    }
}
