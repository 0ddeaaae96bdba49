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
    /// <param name="q">A part of the name.</param>
    public async Task<IResult> List(string? q, string? cursor, int? take, DateOnly today)
    {
        await using var session = store.QuerySession();
        var found = Named(session.Query<Organization>(), q).OrderBy(one => one.Name).ThenBy(one => one.Id);
        var rows = await found.Skip(Offset.Read(cursor)).Take(Cursor.Rows(take) + 1).ToListAsync();
        var page = Offset.Cut(rows, Offset.Read(cursor), Cursor.Rows(take));
        return Results.Json(page.Select(one => OrganizationShown.Of(one, today)), Json.Options);
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

    static IQueryable<Organization> Named(IQueryable<Organization> all, string? part) => string.IsNullOrWhiteSpace(part)
        ? all
        : all.Where(one => one.Name.Contains(part.Trim(), StringComparison.OrdinalIgnoreCase));
}
