using Marten;
using Matchmaking.Access;

namespace Matchmaking.Participants;

/// <summary>Finds the organization in whose name somebody acts.</summary>
public static class OwnOrganizations
{
    public static async Task<Organization?> OwnOrganization(this IQuerySession session, Actor actor) =>
        actor.OwnOrganization is { } organizationId ? await session.LoadAsync<Organization>(organizationId) : null;
}
