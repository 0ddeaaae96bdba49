using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Participants;

/// <summary>The clock found that a practitioner's consent ends soon; where she renewed it or took it back meanwhile, nothing happens.</summary>
public sealed record RemindOfConsent(Guid PractitionerId, Act Act);

/// <summary>The clock found that a profile has been kept for long enough that nobody else reads; where she came back, nothing happens.</summary>
public sealed record ForgetKeptProfile(Guid PractitionerId, Act Act);

public static class RemindOfConsentHandler
{
    public static Task<Answer> Handle(RemindOfConsent command, IDocumentSession session) =>
        session.Decide<Practitioner>(command.PractitionerId, command.Act, practitioner => Decide(practitioner, command.Act));

    public static Decision Decide(Practitioner practitioner, Act act)
    {
        if (!act.Actor.IsSystem) return Refusal.Forbidden($"the clock alone");
        var isToHear = act.Today >= practitioner.Consent.Until.AddDays(-Practitioner.RemindedDaysBefore);
        return isToHear && practitioner is { IsForgotten: false, WithdrawnOn: null }
            ? Decision.Happens(new PractitionerConsentEnding(practitioner.Id, practitioner.Consent.Until, act.By, act.Now))
            : Decision.Happens();
    }
}

public static class ForgetKeptProfileHandler
{
    public static Task<MaskStream?> Handle(ForgetKeptProfile command, IDocumentSession session) =>
        session.Forget(command.PractitionerId, practitioner => Decide(practitioner, command.Act));

    public static Decision Decide(Practitioner practitioner, Act act)
    {
        if (!act.Actor.IsSystem) return Refusal.Forbidden($"the clock alone");
        return act.Today > practitioner.KeptUntil ? ForgetPractitionerHandler.Decide(practitioner, act) : Decision.Happens();
    }
}
