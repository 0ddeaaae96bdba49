using System.Globalization;
using Matchmaking.Matching;

namespace Matchmaking.Reporting;

/// <summary>As of when figures are made, and since when they tell what changed.</summary>
public sealed record FigureMoment(DateTimeOffset AsOf, DateTimeOffset Since)
{
    const int DaysOfAWeek = 7;

    /// <summary>As of a moment, with the seven days before its own.</summary>
    public static FigureMoment At(DateTimeOffset asOf) => new(asOf, Begin(DateOnly.FromDateTime(asOf.UtcDateTime).AddDays(-DaysOfAWeek)));

    /// <summary>Reads what somebody wrote; null where that is no date.</summary>
    public static FigureMoment? Read(string? asOf, string? since, DateTimeOffset now)
    {
        if (!Matching.AsOf.TryRead(asOf, out var moment)) return null;
        var week = At(moment ?? now);
        if (string.IsNullOrWhiteSpace(since)) return week;
        return DateOnly.TryParseExact(since, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && Begin(day) < week.AsOf
            ? week with { Since = Begin(day) }
            : null;
    }

    public DateOnly SinceDay => DateOnly.FromDateTime(Since.UtcDateTime);

    static DateTimeOffset Begin(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
