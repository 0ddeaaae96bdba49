using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Participants;

/// <summary>Somebody entitled to verify an organization looked and did not vouch for it, and says why. It can be contested.</summary>
public sealed record RefuseVerification(Guid OrganizationId, string? Reason, Act Act);

public static class RefuseVerificationHandler
{
    public static Task<Answer> Handle(RefuseVerification command, IDocumentSession session) =>
        session.Decide<Organization>(command.OrganizationId, command.Act, organization => Decide(organization, command));

    public static Decision Decide(Organization organization, RefuseVerification command)
    {
        var act = command.Act;
        if (!act.Actor.MayVerify(organization.Country)) return VerifyOrganizationHandler.OnlyItsVerifiers(organization.Country);
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Invalid("reason", $"say what is missing, so that the organization can bring it");
        if (organization.IsVerifiedOn(act.Today)) return Refusal.Conflict($"{organization.Name} is verified until {organization.VerifiedUntil}.");
        if (organization.Refused is not null) return Refusal.Conflict($"Its verification was refused already.");
        return Decision.Happens(new OrganizationVerificationRefused(organization.Id, command.Reason, act.By, act.Now));
    }
}
