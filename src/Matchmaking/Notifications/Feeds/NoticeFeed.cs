using System.ServiceModel.Syndication;
using Matchmaking.Deeds;
using Matchmaking.Sharing;

namespace Matchmaking.Notifications;

/// <summary>Somebody's inbox as a feed.</summary>
public static class NoticeFeed
{
    public static SyndicationFeed Of(this AtomFeeds atom, IEnumerable<NoticeView> notices, DateTimeOffset since) =>
        atom.Feed("feeds.inbox", "/my", since, notices.Select(notice =>
            atom.Item(notice.NoticeId, notice.Title, notice.Text, AddressOf(notice), notice.At, notice.Kind)));

    static string AddressOf(NoticeView notice) =>
        notice.CooperationId is { } cooperationId ? $"/cooperations/{cooperationId}"
        : notice.IntroductionId is { } introductionId ? $"/introductions/{introductionId}"
        : notice.NeedId is { } needId ? $"/needs/{needId}"
        : notice.OfferId is { } offerId ? $"/offers/{offerId}"
        : notice.Kind == NoticeKind.ConsentEnding.Word() ? "/my/practitioner"
        : "/my";
}
