using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Participants;

/// <summary>Somebody entitled to vouches for an organization, on evidence, for two years.</summary>
public sealed record VerifyOrganization(Guid OrganizationId, string? Evidence, Act Act);

public static class VerifyOrganizationHandler
{
    public static Task<Answer> Handle(VerifyOrganization command, IDocumentSession session) =>
        session.Decide<Organization>(command.OrganizationId, command.Act, organization => Decide(organization, command));

    public static Decision Decide(Organization organization, VerifyOrganization command)
    {
        var act = command.Act;
        if (!act.Actor.MayVerify(organization.Country)) return OnlyItsVerifiers(organization.Country);
        if (string.IsNullOrWhiteSpace(command.Evidence)) return Refusal.Invalid("evidence", $"say what shows that this is the organization");
        var until = act.Today.AddYears(Organization.VerifiedForYears);
        return Decision.Happens(new OrganizationVerified(organization.Id, command.Evidence, until, act.By, act.Now));
    }

    public static bool MayVerify(this Actor actor, string? country) =>
        actor.IsAdministrator
        || actor.IsSystem
        || (country is not null && (actor.IsFocalPointOf(country) || actor.IsOfficerFor([country])));

    public static Refusal OnlyItsVerifiers(string? country) => country is null
        ? Refusal.Forbidden($"an administrator; nobody has said in which country it is")
        : Refusal.Forbidden($"a focal point of {country:term}, an officer of a support centre that covers {country:term} today, or an administrator");
}
