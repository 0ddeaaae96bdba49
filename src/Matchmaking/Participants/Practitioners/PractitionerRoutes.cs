using Matchmaking.Deeds;

namespace Matchmaking.Participants;

/// <summary>The addresses of practitioners, and of somebody's own place among them.</summary>
public static class PractitionerRoutes
{
    public static void MapPractitioners(this IEndpointRouteBuilder routes)
    {
        var practitioners = routes.MapGroup("/api/practitioners").WithTags("Practitioners").KeptOutOfSearchEngines();
        practitioners.MapGet("", ([AsParameters] PractitionerFilter filter, string? cursor, int? take, Door door, PractitionerViews views) =>
            views.List(filter, cursor, take, door))
            .Described("Finds practitioners whose consent runs today.", Who.Anybody);
        practitioners.MapGet("/{practitionerId:guid}", (Guid practitionerId, Door door, PractitionerViews views) => views.Show(practitionerId, door))
            .Described("Shows a practitioner whose consent runs today.", Who.Anybody);
        MapOwn(routes.MapGroup("/api/me/practitioner").WithTags("Me"));
    }

    /// <summary>Answers that hold more than those who consented to be found by search engines.</summary>
    public static RouteGroupBuilder KeptOutOfSearchEngines(this RouteGroupBuilder group) => group.AddEndpointFilter((call, next) =>
    {
        call.HttpContext.Response.Headers["X-Robots-Tag"] = "noindex";
        return next(call);
    });

    static void MapOwn(RouteGroupBuilder own)
    {
        own.MapGet("", (Door door, PractitionerViews views) => views.ShowOwn(door))
            .Described("Shows one's own profile, and how it stands in the directory.", Who.SignedIn).Produces(404);
        own.MapPost("", (ContentBody<PractitionerDraft> body, Door door) => door.Begin(
            act => new ListPractitioner(body.Content, act), body.Errors, "/api/practitioners", practitionerId => new { practitionerId }))
            .Described("Lists oneself as a practitioner, with consent for a year.", Who.RoleHolders, StatusCodes.Status201Created)
            .Needs("name", "headline", "subjects", "languages", "consent");
        own.MapPut("", (ContentBody<PractitionerDraft> body, Door door, PractitionerViews views) =>
            door.Do(act => new RevisePractitioner(body.Content, act), body.Errors, views.After(door)))
            .Described("Replaces one's own profile.", Who.RoleHolders).Needs("name", "headline", "subjects", "languages").Produces(404);
        own.MapPost("/renewal", (Body<ConsentBody> body, Door door, PractitionerViews views) =>
            door.Do(act => new RenewPractitioner(body.Value.Consent, act), body.Errors, views.After(door)))
            .Described("Consents for another year.", Who.RoleHolders).Needs("consent").Produces(404);
        own.MapPost("/withdrawal", (Door door, PractitionerViews views) => door.Do(act => new WithdrawPractitioner(act), [], views.After(door)))
            .Described("Takes the consent back: the profile is no longer shown, and kept for its owner.", Who.RoleHolders).Produces(404);
        own.MapPost("/return", (Body<ConsentBody> body, Door door, PractitionerViews views) =>
            door.Do(act => new ReturnPractitioner(body.Value.Consent, act), body.Errors, views.After(door)))
            .Described("Gives a consent again that was taken back.", Who.RoleHolders).Needs("consent").Produces(404);
        own.MapPost("/forgetting", (Door door) =>
            door.Do(act => new ForgetPractitioner(act), [], _ => Task.FromResult(Results.NoContent())))
            .Described("Has all of one's profile forgotten.", Who.RoleHolders, StatusCodes.Status204NoContent).Produces(404);
    }
}
