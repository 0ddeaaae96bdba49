using System.Collections.Immutable;

namespace Matchmaking.Clocks;

/// <summary>Which days count: none are left out, unless a weekend or a list of days is.</summary>
public sealed record WorkingDays(ImmutableArray<DayOfWeek> Weekend, ImmutableArray<DateOnly> Holidays)
{
    public static readonly WorkingDays EveryDay = new([], []);

    public bool Count(DateOnly day) => !Weekend.Contains(day.DayOfWeek) && !Holidays.Contains(day);

    /// <summary>
    /// The moment at which a period is over: its days are counted among those that count, and what would end on another ends on
    /// the next that does. Months are the calendar's.
    /// </summary>
    public DateTimeOffset After(DateTimeOffset start, Period period)
    {
        if (Weekend.IsEmpty && Holidays.IsEmpty) return period.After(start);
        var end = new Period(period.Months, 0).After(start);
        for (var left = period.Days; left > 0;)
        {
            end = end.AddDays(1);
            if (Count(DayOf(end))) left--;
        }
        while (!Count(DayOf(end))) end = end.AddDays(1);
        return end;
    }

    static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}
