namespace Matchmaking.Notifications;

/// <summary>Where a notice leads, in its reader's language.</summary>
public static class NoticePages
{
    /// <summary>
    /// The page of the need or the offer that it is about, or of the own profile where a practitioner's consent ends; of all needs where it
    /// is about none.
    /// </summary>
    public static Uri OfRecord(Notice notice, string language, Uri home) => new(
        home,
        notice.NeedId is { } needId ? $"/{language}/needs/{needId}"
        : notice.OfferId is { } offerId ? $"/{language}/offers/{offerId}"
        : notice.Kind == NoticeKind.ConsentEnding ? $"/{language}/my/practitioner"
        : $"/{language}/needs");

    /// <summary>The page of the very thing that happened.</summary>
    public static Uri OfNotice(Notice notice, string language, Uri home) =>
        notice.CooperationId is { } cooperationId ? new Uri(home, $"/{language}/cooperations/{cooperationId}")
        : notice.IntroductionId is { } introductionId ? new Uri(home, $"/{language}/introductions/{introductionId}")
        : OfRecord(notice, language, home);
}
