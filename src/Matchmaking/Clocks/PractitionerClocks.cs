using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Clocks;

/// <summary>
/// What the events of a practitioner do to the clocks of her consent: a reminder before it ends, and the end of what is kept after it.
/// </summary>
public static class PractitionerClocks
{
    public static IEnumerable<ClockChange> After(object happened) => happened switch
    {
        PractitionerListed e => Consents(e.PractitionerId, e.Consent, e),
        PractitionerRenewed e => Consents(e.PractitionerId, e.Consent, e),
        PractitionerReturned e => Consents(e.PractitionerId, e.Consent, e),
        PractitionerConsentEnding e => [ClockChange.Stops(Step.ConsentEnding, e.PractitionerId)],
        PractitionerWithdrawn e =>
        [
            ClockChange.Stops(Step.ConsentEnding, e.PractitionerId),
            Forgets(e.PractitionerId, DateOnly.FromDateTime(e.HappenedAt.UtcDateTime), e),
        ],
        PractitionerForgotten e =>
        [
            ClockChange.Stops(Step.ConsentEnding, e.PractitionerId),
            ClockChange.Stops(Step.ProfileEnd, e.PractitionerId),
        ],
        _ => [],
    };

    static IEnumerable<ClockChange> Consents(Guid practitionerId, PractitionerConsent consent, IHappened happened) =>
    [
        Rings(Step.ConsentEnding, practitionerId, consent.Until.AddDays(-Practitioner.RemindedDaysBefore), happened),
        Forgets(practitionerId, consent.Until, happened),
    ];

    /// <param name="lastSeen">The last day on which anybody else read the profile.</param>
    static ClockChange Forgets(Guid practitionerId, DateOnly lastSeen, IHappened happened) =>
        Rings(Step.ProfileEnd, practitionerId, lastSeen.AddMonths(Practitioner.KeptMonths).AddDays(1), happened);

    static ClockChange Rings(Step step, Guid practitionerId, DateOnly day, IHappened happened) => ClockChange.Starts(
        step, practitionerId, null, happened.HappenedAt, new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
}
