using Marten;

namespace Matchmaking.Participants;

/// <summary>What organizations are called.</summary>
public static class NamesOfOrganizations
{
    public static async Task<IReadOnlyDictionary<Guid, string>> OrganizationNames(this IQuerySession session, IEnumerable<Guid?> organizationIds) =>
        (await session.LoadManyAsync<Organization>(organizationIds.OfType<Guid>().Distinct())).ToDictionary(one => one.Id, one => one.Name);
}
