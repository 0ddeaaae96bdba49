using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Participants;

/// <summary>The clock found that a verification ends soon, or has ended; where it was renewed meanwhile, nothing happens.</summary>
public sealed record RemindOfVerification(Guid OrganizationId, Act Act);

/// <summary>The clock found that a verification has ended; where it was renewed meanwhile, nothing happens.</summary>
public sealed record EndVerification(Guid OrganizationId, Act Act);

public static class RemindOfVerificationHandler
{
    public static Task<Answer> Handle(RemindOfVerification command, IDocumentSession session) =>
        session.Decide<Organization>(command.OrganizationId, command.Act, organization => Decide(organization, command.Act));

    public static Decision Decide(Organization organization, Act act)
    {
        if (!act.Actor.IsSystem) return Refusal.Forbidden($"the clock alone");
        return organization.VerifiedUntil is { } until && act.Today >= until.AddDays(-Organization.RemindedDaysBefore)
            ? Decision.Happens(new OrganizationVerificationEnding(organization.Id, until, act.By, act.Now))
            : Decision.Happens();
    }
}

public static class EndVerificationHandler
{
    public static Task<Answer> Handle(EndVerification command, IDocumentSession session) =>
        session.Decide<Organization>(command.OrganizationId, command.Act, organization => Decide(organization, command.Act));

    public static Decision Decide(Organization organization, Act act)
    {
        if (!act.Actor.IsSystem) return Refusal.Forbidden($"the clock alone");
        return organization.VerifiedUntil is { } until && act.Today > until
            ? Decision.Happens(new OrganizationVerificationEnded(organization.Id, until, act.By, act.Now))
            : Decision.Happens();
    }
}
