using Matchmaking.Deeds;

namespace Matchmaking.Participants;

/// <summary>Who is entered.</summary>
public sealed record PersonBody(string? Handle, string? Name, string? Email, string? Language);

/// <summary>A sign-in elsewhere: who vouches, and under which subject.</summary>
public sealed record SignInBody(string? Issuer, string? Subject);

/// <summary>The last day of something; today where none is named.</summary>
public sealed record EndingBody(DateOnly? Until);

/// <summary>The addresses of people and their roles; administrators' alone.</summary>
public static class PeopleRoutes
{
    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        var people = routes.MapGroup("/api/people").WithTags("People");
        people.MapGet("", (string? cursor, int? take, Door door, People list) => list.List(cursor, take, door))
            .Described("Lists the people who have signed in or were entered.", Who.Administrators).Produces<Page<PersonShown>>();
        people.MapGet("/{personId:guid}", (Guid personId, Door door, People list) => list.Show(personId, door))
            .Described("Shows a person and the roles.", Who.Administrators).Produces<PersonShown>();
        people.MapPost("", (Body<PersonBody> body, Door door) =>
            door.Begin(act => Enter(body.Value, act), body.Errors, "/api/people", personId => new { personId }))
            .Described("Enters a person.", Who.Administrators, 201).Needs("handle");
        people.MapPost("/{personId:guid}/roles", (Guid personId, Body<AskedRole> body, Door door) =>
            door.Do(act => new GiveRole(personId, body.Value, act), body.Errors, answer => Given(answer, body.Value, door)))
            .Described("Gives a person a role from a day on.", Who.Administrators, 201).Needs("role");
        people.MapPost("/{personId:guid}/roles/{membershipId:guid}/ending",
            (Guid personId, Guid membershipId, Body<EndingBody> body, Door door, People list) =>
                door.Do(act => new EndRole(personId, membershipId, body.Value.Until, act), body.Errors, list.After(door)))
            .Described("Ends a role on a day.", Who.Administrators).Produces<PersonShown>();
        people.MapPost("/{personId:guid}/sign-ins", (Guid personId, Body<SignInBody> body, Door door, People list) =>
            door.Do(act => new LinkSignIn(personId, body.Value.Issuer, body.Value.Subject, act), body.Errors, list.After(door)))
            .Described("Says by which account of a provider a person signs in.", Who.Administrators)
            .Produces<PersonShown>().Needs("issuer", "subject");
        people.MapPost("/{personId:guid}/erasure", (Guid personId, Door door, People list) =>
            door.Do(act => new ErasePerson(personId, act), [], list.After(door)))
            .Described("Erases what is known of a person; the history says then: someone who left.", Who.Administrators)
            .Produces<PersonShown>();
    }

    static EnterPerson Enter(PersonBody body, Act act) =>
        new(Guid.CreateVersion7(act.Now), body.Handle, body.Name, body.Email, body.Language, act);

    static Task<IResult> Given(Answer answer, AskedRole asked, Door door)
    {
        var membershipId = GiveRoleHandler.MembershipId(answer.RecordId, asked, door.Today);
        return Task.FromResult(Results.Created($"/api/people/{answer.RecordId}", new { membershipId }));
    }
}
