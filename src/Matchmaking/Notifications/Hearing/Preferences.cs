using System.Collections.Immutable;

namespace Matchmaking.Notifications;

/// <summary>
/// How somebody wants to hear: one document a person, apart from the events, deleted when the person is erased (docs/decisions/0017).
/// </summary>
/// <param name="Id">The person's id.</param>
public sealed record Preferences(Guid Id)
{
    /// <summary>How often they were changed: the version that a change replaces.</summary>
    public int Edition { get; init; }

    /// <summary>The wishes, where there are any.</summary>
    public ImmutableSortedDictionary<NoticeGroup, Wish> Wishes { get; init; } = ImmutableSortedDictionary<NoticeGroup, Wish>.Empty;

    /// <summary>At which time of their day a digest goes.</summary>
    public TimeOnly At { get; init; } = new(7, 0);

    /// <summary>The time zone of that day, by its IANA name.</summary>
    public string TimeZone { get; init; } = Utc;

    /// <summary>On which day of their week the weekly digest goes.</summary>
    public DayOfWeek Weekday { get; init; } = DayOfWeek.Monday;

    public const string Utc = "UTC";

    /// <summary>How soon this person hears of a notice; null where it stays in the inbox.</summary>
    public Pace? PaceOf(Notice notice) => Wishes.TryGetValue(NoticeGroups.Of(notice.Kind), out var wish) ? PaceOf(wish, notice) : Rule(notice);

    /// <summary>The next moment after this one at which a digest goes.</summary>
    public DateTimeOffset Next(Pace pace, DateTimeOffset after)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var known) ? known : TimeZoneInfo.Utc;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(after, zone).DateTime);
        return Enumerable.Range(0, 9).Select(today.AddDays)
            .Where(day => pace != Pace.Weekly || day.DayOfWeek == Weekday)
            .Select(day => MomentOf(day, zone))
            .First(moment => moment > after);
    }

    /// <summary>A clock that is put forward has no such time that day: then it is the time an hour later.</summary>
    DateTimeOffset MomentOf(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(At);
        if (zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    static Pace? PaceOf(Wish wish, Notice notice) => wish switch
    {
        Wish.Off => null,
        _ when notice.Urgent => Pace.Now,
        Wish.Daily => Pace.Daily,
        Wish.Weekly => Pace.Weekly,
        _ => Pace.Now,
    };

    static Pace Rule(Notice notice) => notice.Urgent ? Pace.Now : notice.Pace;
}
