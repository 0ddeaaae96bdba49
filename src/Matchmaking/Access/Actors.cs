using System.Collections.Immutable;
using System.Security.Claims;
using Marten;
using Matchmaking.Participants;

namespace Matchmaking.Access;

/// <summary>Finds who is behind a request: roles come from our own memberships on that day, never from a token alone.</summary>
public sealed class Actors(IDocumentStore store)
{
    /// <summary>The claim that names the person in what this service signs itself.</summary>
    public const string PersonClaim = "person";

    /// <summary>The claims by which the service knows a person whom it signed in itself.</summary>
    public static ClaimsPrincipal Principal(PersonDetails person, string scheme) =>
        new(new ClaimsIdentity([new Claim(PersonClaim, person.Id.ToString()), new Claim("name", person.Name)], scheme));

    public async Task<Actor> Of(ClaimsPrincipal user, DateTimeOffset now)
    {
        if (user.Identity?.IsAuthenticated != true) return Actor.Anonymous;
        await using var session = store.QuerySession();
        return await PersonOf(user, session) is { } person
            ? await Of(person, DateOnly.FromDateTime(now.UtcDateTime), session)
            : Actor.Anonymous;
    }

    public static async Task<Actor> Of(Person person, DateOnly day, IQuerySession session)
    {
        var centreIds = person.On(day).Where(m => m.Role == Role.Officer).Select(m => m.CentreId!.Value).Distinct().ToArray();
        return Of(person, day, centreIds is [] ? [] : await session.LoadManyAsync<SupportCentre>(centreIds));
    }

    /// <summary>The same with the centres at hand.</summary>
    public static Actor Of(Person person, DateOnly day, IEnumerable<SupportCentre> centres)
    {
        var memberships = person.On(day).ToImmutableArray();
        var own = centres.Where(c => memberships.Any(m => m.Role == Role.Officer && m.CentreId == c.Id)).ToArray();
        return new Actor(person.Id, memberships, [.. own.SelectMany(c => c.CoveredOn(day))], [.. own.SelectMany(c => c.Hosts)]);
    }

    static async Task<Person?> PersonOf(ClaimsPrincipal user, IQuerySession session)
    {
        if (user.FindFirstValue(PersonClaim) is { } id && Guid.TryParse(id, out var personId))
            return await session.LoadAsync<Person>(personId);
        var signIn = PersonDetails.SignIn(user.FindFirstValue("iss"), user.FindFirstValue("sub"));
        var details = await session.Query<PersonDetails>().FirstOrDefaultAsync(p => p.SignIns.Contains(signIn));
        return details is null ? null : await session.LoadAsync<Person>(details.Id);
    }
}
