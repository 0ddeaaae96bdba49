using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Participants;

/// <summary>An organization as anybody sees it.</summary>
public sealed record OrganizationShown(
    Guid OrganizationId, string Name, string? Country, string? OrganizationType, bool Verified, DateOnly? VerifiedUntil)
{
    public static OrganizationShown Of(Organization one, DateOnly today) =>
        new(one.Id, one.Name, one.Country, one.OrganizationType, one.IsVerifiedOn(today), one.VerifiedUntil);
}

/// <summary>Shows organizations to everybody, verified or not.</summary>
public sealed class OrganizationViews(IDocumentStore store)
{
    /// <summary>So many a file holds at most.</summary>
    const int RowsOfFile = 10_000;

    public async Task<IResult> List(OrganizationFilter filter, string? cursor, int? take, DateOnly today) =>
        Results.Json((await Find(filter, cursor, Cursor.Rows(take))).Select(one => OrganizationShown.Of(one, today)), Json.Options);

    public async Task<Page<Organization>> Find(OrganizationFilter filter, string? cursor, int take)
    {
        await using var session = store.QuerySession();
        var rows = await filter.Of(session).Skip(Offset.Read(cursor)).Take(take + 1).ToListAsync();
        return Offset.Cut(rows, Offset.Read(cursor), take);
    }

    public async Task<int> Count(OrganizationFilter filter)
    {
        await using var session = store.QuerySession();
        return await filter.Of(session).CountAsync();
    }

    public async Task<IReadOnlyList<Organization>> All(OrganizationFilter filter)
    {
        await using var session = store.QuerySession();
        return await filter.Of(session).Take(RowsOfFile).ToListAsync();
    }

    public async Task<IResult> Show(Guid organizationId, Door door)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<Organization>(organizationId) is not { } one) return Problems.Of(Refusal.NotFound);
        door.ETag((await session.Events.FetchStreamStateAsync(organizationId))!.Version);
        return Results.Json(OrganizationShown.Of(one, door.Today), Json.Options);
    }

    /// <summary>What a deed on an organization answers with: the organization as it stands now.</summary>
    public Func<Answer, Task<IResult>> After(Door door) => answer => Show(answer.RecordId, door);
}
