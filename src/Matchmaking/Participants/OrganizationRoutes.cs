using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Participants;

/// <summary>Which organization is registered.</summary>
public sealed record OrganizationBody(string? Name, string? Country, string? OrganizationType);

/// <summary>What shows that an organization is what it says.</summary>
public sealed record VerificationBody(string? Evidence);

/// <summary>Why somebody does not vouch for an organization.</summary>
public sealed record VerificationRefusalBody(string? Reason);

/// <summary>The addresses of organizations and their verification.</summary>
public static class OrganizationRoutes
{
    public static void MapOrganizations(this IEndpointRouteBuilder routes)
    {
        var organizations = routes.MapGroup("/api/organizations").WithTags("Organizations");
        organizations.MapGet("", ([AsParameters] OrganizationFilter filter, string? cursor, int? take, Door door, OrganizationViews views) =>
            views.List(filter, cursor, take, door.Today))
            .Described("Lists organizations.", Who.Anybody).Produces<Page<OrganizationShown>>();
        organizations.MapGet("/{organizationId:guid}", (Guid organizationId, Door door, OrganizationViews views) =>
            views.Show(organizationId, door))
            .Described("Shows an organization.", Who.Anybody).Produces<OrganizationShown>();
        organizations.MapPost("", (Body<OrganizationBody> body, Door door) => door.Begin(
            act => new RegisterOrganization(body.Value.Name, body.Value.Country, body.Value.OrganizationType, act),
            body.Errors, "/api/organizations", organizationId => new { organizationId }))
            .Described("Registers an organization.", Who.Administrators, 201).Needs("name");
        organizations.MapPost("/{organizationId:guid}/verification",
            (Guid organizationId, Body<VerificationBody> body, Door door, OrganizationViews views) =>
                door.Do(act => new VerifyOrganization(organizationId, body.Value.Evidence, act), body.Errors, views.After(door)))
            .Described("Says that an organization is who it says it is, and how that is known.", Who.Verifiers)
            .Produces<OrganizationShown>().Needs("evidence");
        organizations.MapPost("/{organizationId:guid}/verification/refusal",
            (Guid organizationId, Body<VerificationRefusalBody> body, Door door, OrganizationViews views) =>
                door.Do(act => new RefuseVerification(organizationId, body.Value.Reason, act), body.Errors, views.After(door)))
            .Described("Refuses to verify an organization.", Who.Verifiers).Produces<OrganizationShown>().Needs("reason");
        routes.MapPages("/organizations").MapGet("", List);
        MapPages(routes.MapPages("/organizations/{organizationId:guid}"));
    }

    const int RowsOnPage = 30;

    static async Task<IResult> List([AsParameters] OrganizationFilter filter, string? cursor, Visit visit, OrganizationViews views) =>
        visit.Show<OrganizationsPage>(new { Filter = filter, Found = await views.Find(filter, cursor, RowsOnPage), Total = await views.Count(filter) });

    static void MapPages(RouteGroupBuilder organization)
    {
        organization.MapGet("", (Guid organizationId, Visit visit, OrganizationPages pages) => pages.Show(organizationId, visit));
        organization.MapPost("/verification", (Guid organizationId, PostedForm form, Visit visit, OrganizationPages pages) => form.Do(
            "verification",
            act => new VerifyOrganization(organizationId, form.Text("evidence"), act),
            _ => $"/organizations/{organizationId}",
            () => pages.Show(organizationId, visit)));
        organization.MapPost("/verification/refusal", (Guid organizationId, PostedForm form, Visit visit, OrganizationPages pages) => form.Do(
            "verification-refusal",
            act => new RefuseVerification(organizationId, form.Text("reason"), act),
            _ => $"/organizations/{organizationId}",
            () => pages.Show(organizationId, visit)));
    }
}
