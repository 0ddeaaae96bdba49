using Marten;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Brokerage;

/// <summary>A broker writes down that an organization has a part in a cooperation: that it funds, for example.</summary>
public sealed record AddCooperationRole(Guid CooperationId, string? Role, Guid? OrganizationId, Act Act);

public static class AddCooperationRoleHandler
{
    public static async Task<Answer> Handle(AddCooperationRole command, IDocumentSession session)
    {
        var known = command.OrganizationId is { } organizationId ? await session.LoadAsync<Organization>(organizationId) : null;
        return await session.OnCooperation(command.CooperationId, command.Act, found => Decide(found, command, known));
    }

    public static Decision Decide(CooperationCase found, AddCooperationRole command, Organization? known)
    {
        var act = command.Act;
        if (!found.IsBrokeredBy(act.Actor)) return NeedDeeds.OnlyItsBrokers;
        if (Wrong(command, known) is [_, ..] wrong) return Refusal.Invalid(wrong);
        var role = new CooperationRole(command.Role!, known!.Id, null);
        if (found.Cooperation.Roles.Any(held => held.Role == role.Role && held.OrganizationId == role.OrganizationId))
            return Refusal.Conflict($"{known.Name} has this part already.");
        return Decision.Happens(new CooperationRoleAdded(found.Cooperation.Id, role, act.By, act.Now));
    }

    static IReadOnlyList<FieldError> Wrong(AddCooperationRole command, Organization? known) =>
    [
        .. FieldError.Unless(CooperationRole.Words.Contains(command.Role ?? ""), "role", $"say which part: {string.Join(", ", CooperationRole.Words)}"),
        .. FieldError.Unless(known is not null, "organizationId", $"name an organization that is registered"),
    ];
}
