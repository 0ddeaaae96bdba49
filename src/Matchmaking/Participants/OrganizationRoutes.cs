using Matchmaking.Deeds;

namespace Matchmaking.Participants;

/// <summary>Which organization is registered.</summary>
public sealed record OrganizationBody(string? Name, string? Country, string? OrganizationType);

/// <summary>What shows that an organization is what it says.</summary>
public sealed record VerificationBody(string? Evidence);

/// <summary>The addresses of organizations and their verification.</summary>
public static class OrganizationRoutes
{
    public static void MapOrganizations(this IEndpointRouteBuilder routes)
    {
        var organizations = routes.MapGroup("/api/organizations").WithTags("Organizations");
        organizations.MapGet("", (string? q, string? cursor, int? take, Door door, OrganizationViews views) =>
            views.List(q, cursor, take, door.Today));
        organizations.MapGet("/{organizationId:guid}", (Guid organizationId, Door door, OrganizationViews views) =>
            views.Show(organizationId, door));
        organizations.MapPost("", (Body<OrganizationBody> body, Door door) => door.Begin(
            act => new RegisterOrganization(body.Value.Name, body.Value.Country, body.Value.OrganizationType, act),
            body.Errors, "/api/organizations", organizationId => new { organizationId }));
        organizations.MapPost("/{organizationId:guid}/verification",
            (Guid organizationId, Body<VerificationBody> body, Door door, OrganizationViews views) =>
                door.Do(act => new VerifyOrganization(organizationId, body.Value.Evidence, act), body.Errors, views.After(door)));
    }
}
