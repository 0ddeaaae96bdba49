using Marten;
using Matchmaking.Brokerage;
using Matchmaking.Deeds;
using Matchmaking.Matching;
using Matchmaking.Offers;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>Who hears that a candidate was set aside, that a decision was contested, and how that was answered.</summary>
public static class AnnounceContestHandler
{
    /// <summary>The institution, where it may know of the need.</summary>
    public static async Task<Notice[]> Handle(CandidateSetAside aside, IDocumentSession session)
    {
        if (await session.LoadAsync<Offer>(aside.OfferId) is not { } offer) return [];
        if (await session.CircleOf(aside.NeedId, aside.HappenedAt, offer.OrganizationId) is not { } circle) return [];
        var news = new News(NoticeKind.CandidateSetAside, "candidate-set-aside", aside.By, aside.HappenedAt)
        {
            NeedId = aside.NeedId,
            OfferId = aside.OfferId,
            Title = circle.Need.Content.Title,
            Details = new Details(Other: offer.Content.Title),
        };
        return circle.Tell(news, offer.OrganizationId);
    }

    /// <summary>Those who may answer, and never who decided.</summary>
    public static async Task<Notice[]> Handle(DecisionContested contested, IDocumentSession session) => await session.Tell(
        (await session.LoadAsync<Contest>(contested.ContestId))!,
        new News(NoticeKind.DecisionContested, "decision-contested", contested.By, contested.HappenedAt),
        (found, reader) => found.IsReviewedBy(reader.Actor) && reader.Actor.By != contested.DecidedBy);

    public static async Task<Notice[]> Handle(DecisionUpheld upheld, IDocumentSession session) =>
        await session.TellBoth(upheld.ContestId, "decision-upheld", upheld.By, upheld.HappenedAt);

    public static async Task<Notice[]> Handle(DecisionOverturned overturned, IDocumentSession session) =>
        await session.TellBoth(overturned.ContestId, "decision-overturned", overturned.By, overturned.HappenedAt);

    /// <summary>Whoever contested, and whoever decided.</summary>
    static async Task<Notice[]> TellBoth(this IDocumentSession session, Guid contestId, string sentence, string by, DateTimeOffset at)
    {
        var contest = (await session.LoadAsync<Contest>(contestId))!;
        return await session.Tell(
            contest,
            new News(NoticeKind.ContestAnswered, sentence, by, at),
            (_, reader) => reader.Actor.By == contest.By || reader.Actor.By == contest.DecidedBy);
    }

    static async Task<Notice[]> Tell(
        this IDocumentSession session, Contest contest, News news, Func<ContestedDecision, Reader, bool> means)
    {
        var today = DateOnly.FromDateTime(news.At.UtcDateTime);
        if (await session.DecisionOf(contest.Decision, contest.SubjectId, contest.OfferId, today) is not { } found) return [];
        var told = news with { NeedId = contest.NeedId, Title = found.Title, Occurrence = $"{contest.Id}/{news.Sentence}" };
        return (await session.HearingRulesAt(news.At)).Tell(told, await session.ReadersOf(contest, news.At), reader => means(found, reader));
    }

    static async Task<IReadOnlyCollection<Reader>> ReadersOf(this IDocumentSession session, Contest contest, DateTimeOffset at)
    {
        if (contest.NeedId is not { } needId) return await session.ReadersAround((await session.LoadAsync<Organization>(contest.SubjectId))!, at);
        var institution = await session.InstitutionOf(contest);
        return await session.CircleOf(needId, at, institution is { } id ? [id] : []) is { } circle ? circle.Readers : [];
    }

    /// <summary>An institution that was not introduced stands in no circle by itself.</summary>
    static async Task<Guid?> InstitutionOf(this IDocumentSession session, Contest contest) =>
        contest.Decision == Contested.InterestDeclined ? (await session.LoadAsync<Interest>(contest.SubjectId))?.OrganizationId
        : contest.OfferId is { } offerId ? (await session.LoadAsync<Offer>(offerId))?.OrganizationId
        : null;
}
