using System.Collections.Immutable;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Participants;

/// <summary>A person as administrators see one.</summary>
public sealed record PersonShown(
    Guid PersonId, string? Handle, string Name, string? Email, string? Language, bool Erased, ImmutableArray<Membership> Roles)
{
    public static PersonShown Of(Person person, PersonDetails? details) => new(
        person.Id, details?.Handle, details?.Name ?? PersonDetails.SomeoneWhoLeft, details?.Email, details?.Language, person.Erased, person.Memberships);
}

/// <summary>Shows administrators the people of the service.</summary>
public sealed class People(IDocumentStore store)
{
    public Task<IResult> List(string? cursor, int? take, Door door) => door.ForAdministrators(async () =>
    {
        await using var session = store.QuerySession();
        var rows = await session.Query<PersonDetails>().OrderBy(one => one.Handle).Skip(Offset.Read(cursor)).Take(Cursor.Rows(take) + 1).ToListAsync();
        var people = (await session.LoadManyAsync<Person>(rows.Select(one => one.Id))).ToDictionary(person => person.Id);
        var page = Offset.Cut(rows, Offset.Read(cursor), Cursor.Rows(take));
        return Results.Json(page.Select(one => PersonShown.Of(people[one.Id], one)), Json.Options);
    });

    public Task<IResult> Show(Guid personId, Door door) => door.ForAdministrators(async () =>
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<Person>(personId) is not { } person) return Problems.Of(Refusal.NotFound);
        return Results.Json(PersonShown.Of(person, await session.LoadAsync<PersonDetails>(personId)), Json.Options);
    });

    /// <summary>What a deed on a person answers with: the person as it stands now.</summary>
    public Func<Answer, Task<IResult>> After(Door door) => answer => Show(answer.RecordId, door);
}
