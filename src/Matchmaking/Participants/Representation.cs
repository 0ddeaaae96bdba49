using Marten;

namespace Matchmaking.Participants;

/// <summary>Which organizations have somebody in the service who speaks for them.</summary>
public static class Representation
{
    public static async Task<IReadOnlySet<Guid>> Represented(
        this IQuerySession session, IReadOnlyCollection<Guid> organizationIds, DateOnly on)
    {
        var people = await session.Query<Person>()
            .Where(p => p.Memberships.Any(m => m.Role == Role.Representative))
            .ToListAsync();
        return people.SelectMany(p => p.On(on))
            .Where(m => m.Role == Role.Representative && m.OrganizationId is { } id && organizationIds.Contains(id))
            .Select(m => m.OrganizationId!.Value)
            .ToHashSet();
    }
}
