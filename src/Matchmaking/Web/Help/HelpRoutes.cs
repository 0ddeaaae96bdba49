namespace Matchmaking.Web;

/// <summary>The addresses of the help; a problem's type is one of them.</summary>
public static class HelpRoutes
{
    public static void MapHelp(this IEndpointRouteBuilder routes)
    {
        routes.MapPages("/help").MapGet("", (Visit visit) => visit.Show<HelpPage>(new { }));
        routes.MapGet("/help/problems/{problem}", (string problem, HttpContext context) =>
            Results.LocalRedirect($"/{PageLanguages.Of(context.Request)}/help#problem-{Uri.EscapeDataString(problem)}")).ExcludeFromDescription();
    }
}
