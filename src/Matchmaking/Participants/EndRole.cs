using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Participants;

/// <summary>An administrator ends a role; the day named is its last.</summary>
/// <param name="Until">The last day, counted; today where none is named.</param>
public sealed record EndRole(Guid PersonId, Guid MembershipId, DateOnly? Until, Act Act);

public static class EndRoleHandler
{
    public static Task<Answer> Handle(EndRole command, IDocumentSession session) =>
        session.Decide<Person>(command.PersonId, command.Act, person => Decide(person, command));

    public static Decision Decide(Person person, EndRole command) => command.Act.ByAdministrator(() =>
    {
        var until = command.Until ?? command.Act.Today;
        if (person.Memberships.FirstOrDefault(held => held.MembershipId == command.MembershipId) is not { } membership) return Refusal.NotFound;
        if (until < membership.From) return Refusal.Invalid("until", $"must not be before {membership.From}, when the role began");
        return Decision.Happens(new RoleEnded(person.Id, membership.MembershipId, until, command.Act.By, command.Act.Now));
    });
}
