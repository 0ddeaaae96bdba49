using Marten;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Clocks;

/// <summary>Decides how long a step may take from a day on, for the whole service or for one centre.</summary>
/// <param name="Centre">The code of the centre; null for the whole service.</param>
/// <param name="Period">A calendar period; null goes back to what holds otherwise.</param>
/// <param name="From">Today where it is not said.</param>
public sealed record SetClockPeriod(
    string? Step, string? Centre, string? Period, string? UrgentPeriod, DateOnly? From, string? DecidedBy, string? Reason, Act Act);

public static class SetClockPeriodHandler
{
    /// <summary>A step that nobody does within a year needs no clock.</summary>
    const int MostDays = 366;

    public static Task<Answer> Handle(SetClockPeriod command, IDocumentSession session) =>
        session.OnClockPolicy(command.Centre, command.Act, (policy, centre) => Decide(policy, centre, command));

    public static Decision Decide(ClockPolicy policy, SupportCentre? centre, SetClockPeriod command)
    {
        var act = command.Act;
        if (act.Actor.NotTheirs(command.Centre, centre) is { } notTheirs) return notTheirs;
        if (Errors(command, centre).ToArray() is [_, ..] errors) return Refusal.Invalid(errors);
        var set = new ClockPeriodSet(
            policy.Id, command.Step!, centre?.Id, command.Period, command.UrgentPeriod, command.From ?? act.Today,
            command.DecidedBy!.Trim(), command.Reason, act.By, act.Now);
        var before = policy.Periods.LastOrDefault(p => p.Step == set.Step && p.CentreId == set.CentreId);
        if ((before?.Period, before?.UrgentPeriod) == (set.Period, set.UrgentPeriod) && (before is null || before.From <= set.From))
            return Refusal.Conflict($"That is what holds already.");
        return Decision.Happens(set);
    }

    static IEnumerable<FieldError> Errors(SetClockPeriod command, SupportCentre? centre)
    {
        var (period, urgent) = (Read(command.Period), Read(command.UrgentPeriod));
        var start = command.Act.Now;
        return
        [
            .. FieldError.Unless(Steps.Owed.Any(step => step.Word() == command.Step), "step", $"must be one of: {StepWords}"),
            .. FieldError.Unless(command.Period is null || IsSound(period, start), "period", NotSound),
            .. FieldError.Unless(command.UrgentPeriod is null || IsSound(urgent, start), "urgentPeriod", NotSound),
            .. FieldError.Unless(command.UrgentPeriod is null || command.Period is not null, "urgentPeriod", $"goes with a period; name that too"),
            .. FieldError.Unless(
                period is null || urgent is null || urgent.After(start) <= period.After(start), "urgentPeriod", $"must not be longer than the period"),
            .. FieldError.UnlessALine(command.Reason, "reason"),
            .. ClockPolicyDeeds.Errors(command.Centre, centre, command.DecidedBy, command.From, command.Act.Today),
        ];
    }

    static Period? Read(string? text) => text is not null && Period.TryParse(text, out var period) ? period : null;

    static bool IsSound(Period? period, DateTimeOffset start) =>
        period is not null && period.After(start) > start && period.After(start) <= start.AddDays(MostDays);

    static readonly Wording NotSound = $"must be a calendar period such as P14D or P2M, from a day to a year";

    static string StepWords => string.Join(", ", Steps.Owed.Select(step => step.Word()));
}
