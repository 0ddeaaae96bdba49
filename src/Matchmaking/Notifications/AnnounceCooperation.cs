using Marten;
using Matchmaking.Brokerage;

namespace Matchmaking.Notifications;

/// <summary>Who hears that a cooperation begins and ends: both sides, the centre, the global entity.</summary>
public static class AnnounceCooperationHandler
{
    public static async Task<Notice[]> Handle(CooperationAgreed agreed, IDocumentSession session) =>
        await session.CircleOf(agreed.NeedId, agreed.HappenedAt) is { } circle ? WhoHears(agreed, circle) : [];

    public static Notice[] WhoHears(CooperationAgreed agreed, Circle circle) => circle.TellAll(
        new News(NoticeKind.CooperationAgreed, "cooperation-agreed", agreed.By, agreed.HappenedAt)
        {
            CooperationId = agreed.CooperationId,
            IntroductionId = agreed.IntroductionId,
        },
        agreed.Offers);

    /// <summary>To the joined need's side the cooperation begins; the institutions hear that one more need is in it.</summary>
    public static async Task<Notice[]> Handle(CooperationJoined joined, IDocumentSession session)
    {
        var cooperation = await session.LoadAsync<Cooperation>(joined.CooperationId);
        var offers = cooperation!.Offers.Select(offer => offer.OrganizationId).ToArray();
        return await session.CircleOf(joined.NeedId, joined.HappenedAt, offers) is { } circle ? WhoHears(joined, cooperation, circle) : [];
    }

    public static Notice[] WhoHears(CooperationJoined joined, Cooperation cooperation, Circle circle) => circle.TellAll(
        new News(NoticeKind.CooperationAgreed, "cooperation-agreed", joined.By, joined.HappenedAt)
        {
            CooperationId = joined.CooperationId,
            IntroductionId = joined.IntroductionId,
        },
        cooperation.Offers);

    public static async Task<Notice[]> Handle(CooperationCompleted completed, IDocumentSession session)
    {
        var notices = new List<Notice>();
        foreach (var needId in completed.FurtherNeeds.Prepend(completed.NeedId))
            if (await session.CircleOf(needId, completed.HappenedAt) is { } circle) notices.AddRange(WhoHears(completed, circle));
        return [.. notices];
    }

    public static Notice[] WhoHears(CooperationCompleted completed, Circle circle) => circle.TellAll(
        new News(NoticeKind.CooperationCompleted, "cooperation-completed", completed.By, completed.HappenedAt)
        {
            CooperationId = completed.CooperationId,
        },
        completed.Offers);

    public static async Task<Notice[]> Handle(FollowUpAsked asked, IDocumentSession session) => await session.TellSides(
        asked.CooperationId, new News(NoticeKind.FollowUpAsked, $"follow-up-asked-{asked.Months}", asked.By, asked.HappenedAt));

    public static async Task<Notice[]> Handle(StoryWritten written, IDocumentSession session) => await session.TellSides(
        written.CooperationId, new News(NoticeKind.StoryWritten, "story-written", written.By, written.HappenedAt));

    public static async Task<Notice[]> Handle(StoryPublished published, IDocumentSession session) => await session.TellSides(
        published.CooperationId, new News(NoticeKind.StoryPublished, "story-published", published.By, published.HappenedAt));

    /// <summary>The sides of all its needs and its institutions, each person once.</summary>
    static async Task<Notice[]> TellSides(this IDocumentSession session, Guid cooperationId, News news)
    {
        var cooperation = (await session.LoadAsync<Cooperation>(cooperationId))!;
        var institutions = cooperation.Offers.Select(offer => offer.OrganizationId).ToArray();
        var notices = new List<Notice>();
        foreach (var needId in cooperation.NeedIds)
            if (await session.CircleOf(needId, news.At, institutions) is { } circle)
                notices.AddRange(circle.TellAll(news with { CooperationId = cooperationId }, cooperation.Offers));
        return [.. notices.DistinctBy(notice => notice.PersonId)];
    }

    static Notice[] TellAll(this Circle circle, News news, IEnumerable<IntroducedOffer> offers) => circle.Tell(
        news with { NeedId = circle.Need.Id, Title = circle.Need.Content.Title }, offers.Select(offer => offer.OrganizationId));
}
