using System.Collections.Immutable;
using Marten;
using Matchmaking.Brokerage;
using Matchmaking.Matching;
using Matchmaking.Offers;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Notifications;

/// <summary>The mails of an introduction that is not made yet: told, worded and written by what tells, words and writes them once it is.</summary>
public sealed class IntroductionMails(Rankings rankings, MailSettings settings)
{
    public async Task<IReadOnlyList<IntroductionMail>> Of(
        IntroductionProposed proposed, IReadOnlyList<Offer> offers, IQuerySession session, CancellationToken cancellation)
    {
        var institutions = proposed.Offers.Select(offer => offer.OrganizationId).Distinct().ToArray();
        if (await session.CircleOf(proposed.NeedId, proposed.HappenedAt, institutions) is not { } before) return [];
        var circle = before with { Introductions = before.Introductions.Add(Introduction.Create(proposed)) };
        var told = AnnounceIntroductionHandler.WhoHears(proposed, circle);
        var notices = told.With(proposed, circle, await rankings.ReasonsIn(circle.LanguagesOf(told), circle.Need, offers, cancellation));
        return
        [
            .. Read(null, circle.NeedSide, notices, circle),
            .. institutions.SelectMany(institution => Read(NameOf(institution, offers), circle.Representatives([institution]), notices, circle)),
        ];
    }

    IEnumerable<IntroductionMail> Read(string? institution, IEnumerable<Reader> side, Notice[] notices, Circle circle)
    {
        var readers = side.DistinctBy(reader => reader.PersonId).Where(reader => notices.Any(notice => notice.PersonId == reader.PersonId)).ToArray();
        if (readers is []) return [new IntroductionMail(institution, 0, null)];
        return readers.GroupBy(reader => reader.Language).Select(alike => new IntroductionMail(
            institution, alike.Count(), Letter(notices.First(notice => notice.PersonId == alike.First().PersonId), alike.Key, circle)));
    }

    /// <summary>The way out of mail is a reader's own; here it leads to where everybody chooses.</summary>
    Letter Letter(Notice notice, string language, Circle circle) => Notifications.Letter.Of(
        [notice],
        ImmutableDictionary<Guid, LocalizedText>.Empty.Add(circle.Need.Id, circle.Need.Content.Title),
        language,
        settings.Home,
        new Uri(settings.Home, $"/{language}/my/preferences"),
        _ => null);

    static string NameOf(Guid institution, IEnumerable<Offer> offers) =>
        offers.First(offer => offer.OrganizationId == institution).Content.Organization?.Name ?? "";
}
