using Marten;
using Matchmaking.Access;

namespace Matchmaking.Participants;

/// <summary>Finds the organization in whose name somebody offers.</summary>
public static class OwnOrganizations
{
    public static async Task<Organization?> OwnOrganization(this IQuerySession session, Actor actor) =>
        actor.OwnOrganization(Role.Representative) is { } organizationId ? await session.LoadAsync<Organization>(organizationId) : null;
}
