using Matchmaking.Participants;

namespace Matchmaking.Clocks;

/// <summary>What the events of an organization do to the clock of its verification: a reminder before it ends, and its end.</summary>
public static class OrganizationClocks
{
    public static IEnumerable<ClockChange> After(object happened) => happened switch
    {
        OrganizationVerified e =>
        [
            Rings(Step.VerificationEnding, e, e.Until.AddDays(-Organization.RemindedDaysBefore)),
            Rings(Step.VerificationEnd, e, e.Until.AddDays(1)),
        ],
        OrganizationVerificationEnding e => [ClockChange.Stops(Step.VerificationEnding, e.OrganizationId)],
        OrganizationVerificationEnded e => [ClockChange.Stops(Step.VerificationEnd, e.OrganizationId)],
        _ => [],
    };

    static ClockChange Rings(Step step, OrganizationVerified verified, DateOnly day) => ClockChange.Starts(
        step, verified.OrganizationId, null, verified.HappenedAt, new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
}
