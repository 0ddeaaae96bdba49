using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Participants;

/// <summary>A practitioner who took her consent back gives it again, and is shown with the profile that was kept.</summary>
public sealed record ReturnPractitioner(bool Consents, Act Act);

public static class ReturnPractitionerHandler
{
    public static Task<Answer> Handle(ReturnPractitioner command, IDocumentSession session) =>
        session.OnOwnProfile(command.Act, practitioner => Decide(practitioner, command));

    public static Decision Decide(Practitioner practitioner, ReturnPractitioner command)
    {
        var act = command.Act;
        if (!act.Actor.MayBePractitioner()) return PractitionerDeeds.OnlyWithRole;
        if (!command.Consents) return PractitionerDeeds.ConsentMissing;
        if (practitioner.WithdrawnOn is null) return Refusal.Conflict($"You have not taken your consent back: renew it instead.");
        return Decision.Happens(new PractitionerReturned(practitioner.Id, PractitionerConsent.From(act.Today), act.By, act.Now));
    }
}
