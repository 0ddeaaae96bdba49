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

    public static async Task<Notice[]> Handle(CooperationCompleted completed, IDocumentSession session) =>
        await session.CircleOf(completed.NeedId, completed.HappenedAt) is { } circle ? WhoHears(completed, circle) : [];

    public static Notice[] WhoHears(CooperationCompleted completed, Circle circle) => circle.TellAll(
        new News(NoticeKind.CooperationCompleted, "cooperation-completed", completed.By, completed.HappenedAt)
        {
            CooperationId = completed.CooperationId,
        },
        completed.Offers);

    static Notice[] TellAll(this Circle circle, News news, IEnumerable<IntroducedOffer> offers) => circle.Tell(
        news with { NeedId = circle.Need.Id, Title = circle.Need.Content.Title }, offers.Select(offer => offer.OrganizationId));
}
