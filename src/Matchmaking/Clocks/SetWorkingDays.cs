using System.Collections.Immutable;
using Marten;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Clocks;

/// <summary>Decides which days count from a day on, for the whole service or for one centre; with nothing left out every day does.</summary>
/// <param name="Weekend">Days of the week, such as <c>saturday</c>.</param>
/// <param name="Holidays">Further days that do not count, each by its date; the service knows none by itself.</param>
public sealed record SetWorkingDays(
    string? Centre, ImmutableArray<string> Weekend, ImmutableArray<DateOnly> Holidays, DateOnly? From, string? DecidedBy, Act Act);

public static class SetWorkingDaysHandler
{
    /// <summary>Some years of holidays.</summary>
    const int MostHolidays = 200;

    /// <summary>So that a period always ends.</summary>
    const int LongestWeekend = 3;

    public static Task<Answer> Handle(SetWorkingDays command, IDocumentSession session) =>
        session.OnClockPolicy(command.Centre, command.Act, (policy, centre) => Decide(policy, centre, command));

    public static Decision Decide(ClockPolicy policy, SupportCentre? centre, SetWorkingDays command)
    {
        var act = command.Act;
        if (act.Actor.NotTheirs(command.Centre, centre) is { } notTheirs) return notTheirs;
        if (Errors(command, centre).ToArray() is [_, ..] errors) return Refusal.Invalid(errors);
        return Decision.Happens(new WorkingDaysSet(
            policy.Id, centre?.Id, [.. command.Weekend.Select(Day).Distinct().Order()], [.. command.Holidays.Distinct().Order()],
            command.From ?? act.Today, command.DecidedBy!.Trim(), act.By, act.Now));
    }

    static IEnumerable<FieldError> Errors(SetWorkingDays command, SupportCentre? centre) =>
    [
        .. FieldError.Unless(command.Weekend.All(IsDay), "weekend", $"must be days of the week, such as saturday and sunday"),
        .. FieldError.Unless(command.Weekend.Distinct().Count() <= LongestWeekend, "weekend", $"must have at most {LongestWeekend} days"),
        .. FieldError.Unless(command.Holidays.Length <= MostHolidays, "holidays", $"must be at most {MostHolidays} dates"),
        .. ClockPolicyDeeds.Errors(command.Centre, centre, command.DecidedBy, command.From, command.Act.Today),
    ];

    static bool IsDay(string word) => Enum.GetNames<DayOfWeek>().Contains(word, StringComparer.OrdinalIgnoreCase);

    static DayOfWeek Day(string word) => Enum.Parse<DayOfWeek>(word, ignoreCase: true);
}
