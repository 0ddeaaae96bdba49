using Marten;
using Matchmaking.Access;
using Matchmaking.Brokerage;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Who hears that somebody wrote on an introduction or a cooperation: those who read it there. What it says stays there.</summary>
public static class AnnounceMessageHandler
{
    public static async Task<Notice[]> Handle(MessageWritten written, IDocumentSession session)
    {
        var today = DateOnly.FromDateTime(written.HappenedAt.UtcDateTime);
        if (await session.MatchOf(written.SubjectId, Actor.System("notifications"), today) is not { } match) return [];
        var notices = new List<Notice>();
        foreach (var need in match.Needs)
            if (await session.CircleOf(need.Id, written.HappenedAt) is { } circle) notices.AddRange(WhoHears(written, match, circle));
        return [.. notices.DistinctBy(notice => notice.PersonId)];
    }

    /// <summary>The need's side, the broker, and the institutions that it is written to.</summary>
    public static Notice[] WhoHears(MessageWritten written, Match match, Circle circle)
    {
        var news = new News(NoticeKind.MessageWritten, $"message-written-{written.Speaker.Word()}", written.By, written.HappenedAt)
        {
            NeedId = circle.Need.Id,
            IntroductionId = match.Together ? null : match.SubjectId,
            CooperationId = match.Together ? match.SubjectId : null,
            Title = circle.Need.Content.Title,
            Occurrence = written.MessageId.ToString(),
        };
        var institutions = match.Offers.Where(offer => written.OfferId is null || offer.OfferId == written.OfferId).Select(o => o.OrganizationId);
        return circle.Tell(news, [.. circle.NeedSide, .. circle.Representatives(institutions), .. Brokers(match, circle)]);
    }

    /// <summary>Who made the introduction; in a cooperation whoever brokered one of its introductions.</summary>
    static IEnumerable<Reader> Brokers(Match match, Circle circle) => circle.Introductions
        .Where(introduction => introduction.Id == match.SubjectId || introduction.CooperationId == match.SubjectId)
        .SelectMany(introduction => circle.Named(introduction.Broker));
}
