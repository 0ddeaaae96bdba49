using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Participants;

/// <summary>A practitioner consents for another while, from today on; whose consent had ended is shown again.</summary>
public sealed record RenewPractitioner(bool Consents, Act Act);

public static class RenewPractitionerHandler
{
    public static Task<Answer> Handle(RenewPractitioner command, IDocumentSession session) =>
        session.OnOwnProfile(command.Act, practitioner => Decide(practitioner, command));

    public static Decision Decide(Practitioner practitioner, RenewPractitioner command)
    {
        var act = command.Act;
        if (!act.Actor.MayBePractitioner()) return PractitionerDeeds.OnlyWithRole;
        if (!command.Consents) return PractitionerDeeds.ConsentMissing;
        if (practitioner.WithdrawnOn is not null) return Refusal.Conflict($"You took your consent back: return to the directory instead.");
        return Decision.Happens(new PractitionerRenewed(practitioner.Id, PractitionerConsent.From(act.Today), act.By, act.Now));
    }
}
