using Matchmaking.Deeds;

namespace Matchmaking.Participants;

/// <summary>A Party to be covered, since when, and who says so.</summary>
public sealed record CoverageBody(string? Party, DateOnly? From, string? Basis, bool Inferred);

/// <summary>A Party to be covered no longer, and the last day.</summary>
public sealed record CoverageEndingBody(string? Party, DateOnly? Until);

/// <summary>The addresses of support centres and their coverage.</summary>
public static class CentreRoutes
{
    public static void MapCentres(this IEndpointRouteBuilder routes)
    {
        var centres = routes.MapGroup("/api/centres").WithTags("Support centres");
        centres.MapGet("", (CentreViews views) => views.List())
            .Described("Lists the support centres and whom they cover.", Who.Anybody).Produces<Page<CentreShown>>();
        centres.MapGet("/{code}", (string code, CentreViews views) => views.Show(code))
            .Described("Shows a support centre.", Who.Anybody).Produces<CentreShown>();
        centres.MapPost("/{code}/coverage", (string code, Body<CoverageBody> body, Door door, CentreViews views) =>
            door.Do(act => Begin(code, body.Value, act), body.Errors, views.After(code)))
            .Described("Has a centre cover a Party from a day on.", Who.Administrators).Produces<CentreShown>().Needs("party");
        centres.MapPost("/{code}/coverage/ending", (string code, Body<CoverageEndingBody> body, Door door, CentreViews views) =>
            door.Do(act => new EndCoverage(code, body.Value.Party, body.Value.Until, act), body.Errors, views.After(code)))
            .Described("Ends on a day that a centre covers a Party.", Who.Administrators).Produces<CentreShown>().Needs("party");
    }

    static BeginCoverage Begin(string code, CoverageBody body, Act act) =>
        new(code, body.Party, body.From, body.Basis, body.Inferred, act);
}
