using System.Collections.Immutable;
using System.Globalization;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Notifications;

/// <summary>Preferences as somebody wrote them, before they are known to be sound. What is missing is as it is without preferences.</summary>
/// <param name="Language">Null leaves the language as it is.</param>
/// <param name="Mail">Whether mail goes out at all, as <see cref="MailPause"/> keeps it; null leaves mail as it is.</param>
/// <param name="Groups">By group of notices: now, daily, weekly, off; null or missing is as the rules say.</param>
public sealed record PreferencesDraft(
    string? Language, bool? Mail, string? At, string? TimeZone, string? Weekday, IReadOnlyDictionary<string, string?>? Groups)
{
    /// <summary>What is wrong with it, field by field.</summary>
    public IEnumerable<FieldError> Errors() =>
    [
        .. FieldError.Unless(
            Language is null || PageLanguages.All.Contains(Language), "language", $"must be one of: {string.Join(", ", PageLanguages.All)}"),
        .. FieldError.Unless(At is null || ReadTime(At) is not null, "at", $"must be a time of the day such as 07:30"),
        .. FieldError.Unless(TimeZone is null || IsZone(TimeZone), "timeZone", $"must be the name of a time zone such as Africa/Nairobi"),
        .. FieldError.Unless(Weekday is null || ReadDay(Weekday) is not null, "weekday", $"must be a day of the week such as monday"),
        .. (Groups ?? ImmutableDictionary<string, string?>.Empty).Where(wish => wish.Value is not null).SelectMany(wish => Wrong(wish.Key, wish.Value)),
    ];

    public Preferences Over(Preferences known) => known with
    {
        At = At is null ? new Preferences(known.Id).At : ReadTime(At)!.Value,
        TimeZone = TimeZone ?? Preferences.Utc,
        Weekday = Weekday is null ? DayOfWeek.Monday : ReadDay(Weekday)!.Value,
        Wishes = (Groups ?? ImmutableDictionary<string, string?>.Empty).Where(wish => wish.Value is not null)
            .ToImmutableSortedDictionary(wish => NoticeGroups.Named(wish.Key)!.Value, wish => NoticeGroups.WishNamed(wish.Value)!.Value),
    };

    static IEnumerable<FieldError> Wrong(string word, string? wished)
    {
        var field = $"groups.{word}";
        if (NoticeGroups.Named(word) is not { } group) return [new FieldError(field, $"must be one of: {Words(NoticeGroups.All)}")];
        if (NoticeGroups.WishNamed(wished) is not { } wish) return [new FieldError(field, $"must be one of: {Words(Enum.GetValues<Wish>())}")];
        return FieldError.Unless(group.Takes(wish), field, $"somebody waits for what you owe: it comes now or daily; a single record can be muted");
    }

    static string Words<T>(IEnumerable<T> choices) where T : struct, Enum => string.Join(", ", choices.Select(choice => choice.Word()));

    static TimeOnly? ReadTime(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    static DayOfWeek? ReadDay(string word) => Enum.GetValues<DayOfWeek>().Cast<DayOfWeek?>().FirstOrDefault(day => day!.Value.Word() == word);

    static bool IsZone(string name) => name.Length <= TextLimits.Line && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);
}
