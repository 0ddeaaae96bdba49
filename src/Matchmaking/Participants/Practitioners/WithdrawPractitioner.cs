using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Participants;

/// <summary>A practitioner takes her consent back: from now on nobody but herself reads her profile.</summary>
public sealed record WithdrawPractitioner(Act Act);

public static class WithdrawPractitionerHandler
{
    public static Task<Answer> Handle(WithdrawPractitioner command, IDocumentSession session) =>
        session.OnOwnProfile(command.Act, practitioner => Decide(practitioner, command.Act));

    public static Decision Decide(Practitioner practitioner, Act act) => practitioner.WithdrawnOn is not null
        ? Refusal.Conflict($"You have taken your consent back already.")
        : Decision.Happens(new PractitionerWithdrawn(practitioner.Id, act.By, act.Now));
}
