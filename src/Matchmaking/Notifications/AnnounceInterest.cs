using Marten;
using Matchmaking.Access;
using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Who hears that an institution would like to help, and what became of it.</summary>
public static class AnnounceInterestHandler
{
    public static async Task<Notice[]> Handle(InterestExpressed expressed, IDocumentSession session) =>
        await session.CircleOf(expressed.NeedId, expressed.HappenedAt, expressed.OrganizationId) is { } circle ? WhoHears(expressed, circle) : [];

    public static Notice[] WhoHears(InterestExpressed expressed, Circle circle)
    {
        var sentence = expressed.AsPartner ? "interest-as-partner" : "interest-expressed";
        return circle.Tell(
            Of(circle, NoticeKind.InterestExpressed, sentence, expressed.By, expressed.HappenedAt, expressed.InterestId),
            expressed.OrganizationId);
    }

    public static async Task<Notice[]> Handle(InterestDeclined declined, IDocumentSession session) =>
        await session.TellInstitution(declined.InterestId, "interest-declined", declined.By, declined.HappenedAt);

    public static async Task<Notice[]> Handle(InterestTakenUp taken, IDocumentSession session) =>
        await session.TellInstitution(taken.InterestId, taken.IntroductionId is null ? "interest-partner" : "interest-taken-up", taken.By, taken.HappenedAt);

    /// <summary>That nobody gave word; and, since a step was late, those who help. A need that has ended was not waited for.</summary>
    public static async Task<Notice[]> Handle(InterestLapsed lapsed, IDocumentSession session, Escalation escalation)
    {
        var interest = (await session.LoadAsync<Interest>(lapsed.InterestId))!;
        if (await session.CircleOf(lapsed.NeedId, lapsed.HappenedAt, interest.OrganizationId) is not { } circle) return [];
        var notices = WhoHears(lapsed, interest, circle, escalation);
        if (circle.Need.IsEnded) return notices;
        var helpers = notices.Where(notice => notice.Kind == NoticeKind.StepLate).Select(notice => notice.PersonId);
        await session.Ask(Asking(lapsed, interest, escalation.For(Step.Interest, circle).Name, helpers));
        return notices;
    }

    /// <summary>What ends by itself is late once, when it lapses.</summary>
    static AskHelp Asking(InterestLapsed lapsed, Interest interest, string rung, IEnumerable<Guid> helpers) => new(
        Step.Interest, interest.Id, interest.NeedId, interest.At, lapsed.HappenedAt, 1, rung, [.. helpers],
        new Act(Actor.System("clock"), lapsed.HappenedAt));

    public static Notice[] WhoHears(InterestLapsed lapsed, Interest interest, Circle circle, Escalation escalation)
    {
        var news = Of(circle, NoticeKind.InterestAnswered, "interest-lapsed", lapsed.By, lapsed.HappenedAt, lapsed.InterestId);
        var late = news with { Kind = NoticeKind.StepLate, Sentence = "step-late-interest", Step = Step.Interest.Word() };
        news = news with { Part = Occasion.Lapsed };
        return
        [
            .. circle.Tell(news, interest.OrganizationId),
            .. circle.Need.IsEnded ? [] : circle.Tell(late, escalation.For(Step.Interest, circle).Readers),
        ];
    }

    static async Task<Notice[]> TellInstitution(this IDocumentSession session, Guid interestId, string sentence, string by, DateTimeOffset at)
    {
        var interest = (await session.LoadAsync<Interest>(interestId))!;
        if (await session.CircleOf(interest.NeedId, at, interest.OrganizationId) is not { } circle) return [];
        return circle.Tell(Of(circle, NoticeKind.InterestAnswered, sentence, by, at, interestId), interest.OrganizationId);
    }

    static News Of(Circle circle, NoticeKind kind, string sentence, string by, DateTimeOffset at, Guid interestId) => new(kind, sentence, by, at)
    {
        NeedId = circle.Need.Id,
        Title = circle.Need.Content.Title,
        Occurrence = $"{interestId}/{sentence}",
    };
}
