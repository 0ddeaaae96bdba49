using System.Globalization;
using System.ServiceModel.Syndication;
using Matchmaking.Participants;
using Matchmaking.Sharing;
using Matchmaking.Web;

namespace Matchmaking.Reporting;

/// <summary>What changed, week by week, as a feed: an item for each of the last twelve whole weeks and each kind of records.</summary>
public static class ChangesFeed
{
    const int Weeks = 12, DaysOfAWeek = 7;

    public static SyndicationFeed Of(FigureGround ground, Uri home, string language)
    {
        var feeds = new AtomFeeds(home, language);
        return feeds.Feed("figure.changes", "/figures/changes", DateTimeOffset.UnixEpoch, LastWeeks(ground.AsOf).SelectMany(week => Items(week, ground, feeds)));
    }

    static IEnumerable<SyndicationItem> Items(FigureMoment week, FigureGround ground, AtomFeeds feeds)
    {
        var texts = Texts.In(feeds.Language);
        var lastDay = DateOnly.FromDateTime(week.AsOf.UtcDateTime);
        return Change.Between(ground.Book, ground.Kinds, week).GroupBy(change => change.Records).Select(records => feeds.Item(
            StableId.Of("changes", records.Key, week.SinceDay.ToString("O", CultureInfo.InvariantCulture)),
            $"{texts.Of("figures.week", texts.Day(week.SinceDay), texts.Day(lastDay))} · {texts["figures.records." + records.Key]}",
            string.Join(" · ", records.Select(change => $"{texts["figures.what." + change.What]}: {change.Count}")),
            $"/figures/changes?asOf={lastDay:yyyy-MM-dd}&since={week.SinceDay:yyyy-MM-dd}&records={records.Key}",
            week.AsOf));
    }

    /// <summary>Weeks begin on a Monday; the last one that is over comes first.</summary>
    static IEnumerable<FigureMoment> LastWeeks(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var monday = today.AddDays(-(((int)today.DayOfWeek + DaysOfAWeek - 1) % DaysOfAWeek));
        for (var ago = 1; ago <= Weeks; ago++) yield return new FigureMoment(Begin(monday.AddDays((1 - ago) * DaysOfAWeek)).AddTicks(-1), Begin(monday.AddDays(-ago * DaysOfAWeek)));
    }

    static DateTimeOffset Begin(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
