using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Participants;

/// <summary>A role as somebody asks for it to be given.</summary>
/// <param name="Centre">The code of the support centre.</param>
/// <param name="From">The first day, counted; today where it is not said.</param>
/// <param name="Basis">A letter, a decision, a notification.</param>
public sealed record AskedRole(
    Role? Role, string? Party, Guid? OrganizationId, string? Centre, DateOnly? From, DateOnly? Until, string? Basis,
    string? FocalPointType, bool Alternate, bool Head);

/// <summary>An administrator gives a role to a person, for a time and on a basis.</summary>
public sealed record GiveRole(Guid PersonId, AskedRole Asked, Act Act);

public static class GiveRoleHandler
{
    public static async Task<Answer> Handle(GiveRole command, IDocumentSession session, Vocabulary vocabulary)
    {
        var places = await RolePlaces.Of(command.Asked, session, vocabulary);
        return await session.Decide<Person>(command.PersonId, command.Act, person => Decide(person, command, places));
    }

    public static Decision Decide(Person person, GiveRole command, RolePlaces places) => command.Act.ByAdministrator(() =>
    {
        var (asked, act) = (command.Asked, command.Act);
        if (places.Wrong(asked).ToArray() is [_, ..] wrong) return Refusal.Invalid(wrong);
        if (person.Erased) return Refusal.Conflict($"This person has left.");
        var membership = Membership(person.Id, asked, act.Today);
        return person.Memberships.Any(held => held.MembershipId == membership.MembershipId)
            ? Refusal.Conflict($"The person was given this role from that day on already.")
            : Decision.Happens(new RoleGiven(person.Id, membership, act.By, act.Now));
    });

    /// <summary>The id follows from what is given, so that the same role from the same day on is one.</summary>
    public static Guid MembershipId(Guid personId, AskedRole asked, DateOnly today) => StableId.Of(
        "membership", $"{personId}", $"{asked.Role}", $"{asked.Party}{asked.OrganizationId}{asked.Centre}", $"{asked.From ?? today:O}");

    static Membership Membership(Guid personId, AskedRole asked, DateOnly today) =>
        new(MembershipId(personId, asked, today), asked.Role!.Value, asked.From ?? today, asked.Until, asked.Basis!)
        {
            Party = asked.Party,
            OrganizationId = asked.OrganizationId,
            CentreId = asked.Centre is { } code ? SupportCentre.IdOf(code) : null,
            FocalPointType = asked.FocalPointType,
            Alternate = asked.Alternate,
            Head = asked.Head,
        };
}
