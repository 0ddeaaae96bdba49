using Marten;
using Matchmaking.Access;
using Matchmaking.Web;

namespace Matchmaking.Participants;

/// <summary>A part of an organization's page that a later room brings along: a component that takes the <see cref="Organization"/>.</summary>
public sealed record OrganizationSection(Type Component);

/// <summary>The page of an organization: what it is, until when it is verified, and what can be done about that.</summary>
public sealed class OrganizationPages(IDocumentStore store)
{
    public async Task<IResult> Show(Guid organizationId, Visit visit)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<Organization>(organizationId) is not { } organization) return Pages.NotFound();
        var version = (await session.Events.FetchStreamStateAsync(organizationId))!.Version;
        return visit.Show<OrganizationPage>(new { Organization = organization, Version = version });
    }

    /// <summary>Evidence and refusals are for those who verify and for the organization itself.</summary>
    public static bool ShowsEvidence(Actor actor, Organization organization) =>
        actor.MayVerify(organization.Country) || actor.Represents(organization.Id);
}
