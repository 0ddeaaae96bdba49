using Marten;
using Matchmaking.Access;
using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Deeds;
using Matchmaking.Matching;
using Matchmaking.Offers;

namespace Matchmaking.Notifications;

/// <summary>Who hears of an introduction: both sides and the broker.</summary>
public static class AnnounceIntroductionHandler
{
    public static async Task<Notice[]> Handle(
        IntroductionProposed proposed, IDocumentSession session, Rankings rankings, CancellationToken cancellation)
    {
        if (await session.CircleOf(proposed.NeedId, proposed.HappenedAt) is not { } circle) return [];
        var offers = await session.LoadManyAsync<Offer>(cancellation, proposed.Offers.Select(offer => offer.OfferId));
        var notices = WhoHears(proposed, circle);
        return notices.With(proposed, circle, await rankings.ReasonsIn(circle.LanguagesOf(notices), circle.Need, offers, cancellation));
    }

    public static Notice[] WhoHears(IntroductionProposed proposed, Circle circle) => circle.TellBothSides(
        new News(NoticeKind.IntroductionProposed, "introduction-proposed", proposed.By, proposed.HappenedAt), proposed.IntroductionId);

    public static async Task<Notice[]> Handle(IntroductionAccepted accepted, IDocumentSession session) =>
        await session.CircleAround(accepted.IntroductionId, accepted.HappenedAt) is { } circle ? WhoHears(accepted, circle) : [];

    public static Notice[] WhoHears(IntroductionAccepted accepted, Circle circle) => circle.TellBothSides(
        Answered("accepted", accepted.OfferId, accepted.By, accepted.HappenedAt), accepted.IntroductionId);

    public static async Task<Notice[]> Handle(IntroductionDeclined declined, IDocumentSession session) =>
        await session.CircleAround(declined.IntroductionId, declined.HappenedAt) is { } circle ? WhoHears(declined, circle) : [];

    /// <summary>That a side said no, never why: the reason is for that side and the broker, who read it on the case.</summary>
    public static Notice[] WhoHears(IntroductionDeclined declined, Circle circle) => circle.TellBothSides(
        Answered("declined", declined.OfferId, declined.By, declined.HappenedAt), declined.IntroductionId);

    public static async Task<Notice[]> Handle(TermsProposed proposed, IDocumentSession session) =>
        await session.CircleAround(proposed.IntroductionId, proposed.HappenedAt) is { } circle ? WhoHears(proposed, circle) : [];

    public static Notice[] WhoHears(TermsProposed proposed, Circle circle) =>
        circle.TellOfTerms("proposed", proposed.IntroductionId, proposed.OfferId, proposed.ByNeed, proposed.By, proposed.HappenedAt);

    public static async Task<Notice[]> Handle(TermsAccepted accepted, IDocumentSession session) =>
        await session.CircleAround(accepted.IntroductionId, accepted.HappenedAt) is { } circle ? WhoHears(accepted, circle) : [];

    public static Notice[] WhoHears(TermsAccepted accepted, Circle circle) =>
        circle.TellOfTerms("accepted", accepted.IntroductionId, accepted.OfferId, accepted.ByNeed, accepted.By, accepted.HappenedAt);

    public static async Task<Notice[]> Handle(TermsDeclined declined, IDocumentSession session) =>
        await session.CircleAround(declined.IntroductionId, declined.HappenedAt) is { } circle ? WhoHears(declined, circle) : [];

    public static Notice[] WhoHears(TermsDeclined declined, Circle circle) =>
        circle.TellOfTerms("declined", declined.IntroductionId, declined.OfferId, declined.ByNeed, declined.By, declined.HappenedAt);

    /// <summary>Terms are between one institution, the need's side and the broker.</summary>
    static Notice[] TellOfTerms(this Circle circle, string what, Guid introductionId, Guid offerId, bool byNeed, string by, DateTimeOffset at)
    {
        var introduction = circle.Introduction(introductionId)!;
        var news = new News(NoticeKind.IntroductionAnswered, $"terms-{what}-by-{(byNeed ? "need" : "offer")}", by, at)
        {
            OfferId = offerId,
            Part = Occasion.Terms,
        };
        return circle.Tell(Of(circle, news, introductionId), introduction.Offers.Where(o => o.OfferId == offerId).Select(o => o.OrganizationId));
    }

    static News Answered(string answer, Guid? offerId, string by, DateTimeOffset at) =>
        new(NoticeKind.IntroductionAnswered, $"introduction-{answer}-by-{(offerId is null ? "need" : "offer")}", by, at) { OfferId = offerId };

    public static async Task<Notice[]> Handle(ExtensionAsked asked, IDocumentSession session) =>
        await session.CircleAround(asked.IntroductionId, asked.HappenedAt) is { } circle ? WhoHears(asked, circle) : [];

    /// <summary>That a side wants more time, never why: the other side is asked whether it does too.</summary>
    public static Notice[] WhoHears(ExtensionAsked asked, Circle circle) => circle.TellOfTime(
        new News(NoticeKind.ExtensionAsked, $"extension-asked-by-{(asked.OfferId is null ? "need" : "offer")}", asked.By, asked.HappenedAt)
        {
            OfferId = asked.OfferId,
        },
        asked.IntroductionId);

    public static async Task<Notice[]> Handle(AgreementExtended extended, IDocumentSession session) =>
        await session.CircleAround(extended.IntroductionId, extended.HappenedAt) is { } circle ? WhoHears(extended, circle) : [];

    public static Notice[] WhoHears(AgreementExtended extended, Circle circle) => circle.TellOfTime(
        new News(NoticeKind.AgreementExtended, "agreement-extended", extended.By, extended.HappenedAt), extended.IntroductionId);

    /// <summary>Time is between the need's side, the institutions that accepted and the broker.</summary>
    static Notice[] TellOfTime(this Circle circle, News news, Guid introductionId) => circle.Tell(
        Of(circle, news, introductionId), circle.Introduction(introductionId)!.AcceptedOffers.Select(offer => offer.OrganizationId));

    public static async Task<Notice[]> Handle(IntroductionLapsed lapsed, IDocumentSession session, Escalation escalation)
    {
        if (await session.CircleAround(lapsed.IntroductionId, lapsed.HappenedAt) is not { } circle) return [];
        var notices = WhoHears(lapsed, circle, escalation);
        if (circle.Need.IsEnded) return notices;
        var helpers = notices.Where(notice => notice.Kind == NoticeKind.StepLate).Select(notice => notice.PersonId);
        await session.Ask(Asking(lapsed, circle, escalation, helpers));
        return notices;
    }

    /// <summary>Both sides and the broker; and, since a step was late, those who help. A need that has ended was not waited for.</summary>
    public static Notice[] WhoHears(IntroductionLapsed lapsed, Circle circle, Escalation escalation)
    {
        if (circle.Need.IsEnded) return WhoHears(lapsed, circle);
        var step = LateStepOf(lapsed, circle);
        var late = new News(NoticeKind.StepLate, $"step-late-{step.Word()}", lapsed.By, lapsed.HappenedAt) { Step = step.Word() };
        return
        [
            .. WhoHears(lapsed, circle),
            .. circle.Tell(Of(circle, late, lapsed.IntroductionId), escalation.For(step, circle).Readers),
        ];
    }

    /// <summary>What ends by itself is late once, when it lapses; that help was asked for is kept like that for other steps.</summary>
    static AskHelp Asking(IntroductionLapsed lapsed, Circle circle, Escalation escalation, IEnumerable<Guid> helpers)
    {
        var (step, introduction) = (LateStepOf(lapsed, circle), circle.Introduction(lapsed.IntroductionId)!);
        var since = lapsed.WaitedSince ?? introduction.AcceptedAt ?? introduction.ProposedAt;
        return new AskHelp(
            step, introduction.Id, introduction.NeedId, since, lapsed.DueAt ?? lapsed.HappenedAt, 1,
            escalation.For(step, circle).Name, [.. helpers], new Act(Actor.System("clock"), lapsed.HappenedAt));
    }

    static Step LateStepOf(IntroductionLapsed lapsed, Circle circle) =>
        circle.Introduction(lapsed.IntroductionId)!.Waits == Lapse.NotAnswered ? Step.Answer : Step.Agreement;

    /// <summary>That it lapsed, apart from what was late.</summary>
    public static Notice[] WhoHears(IntroductionLapsed lapsed, Circle circle) => circle.TellBothSides(
        new News(NoticeKind.IntroductionLapsed, "introduction-lapsed", lapsed.By, lapsed.HappenedAt), lapsed.IntroductionId);

    static Notice[] TellBothSides(this Circle circle, News news, Guid introductionId) => circle.Tell(
        Of(circle, news, introductionId), circle.Introduction(introductionId)!.Offers.Select(offer => offer.OrganizationId));

    static News Of(Circle circle, News news, Guid introductionId) =>
        news with { NeedId = circle.Need.Id, IntroductionId = introductionId, Title = circle.Need.Content.Title };

    static async Task<Circle?> CircleAround(this IDocumentSession session, Guid introductionId, DateTimeOffset now) =>
        await session.LoadAsync<Introduction>(introductionId) is { } introduction ? await session.CircleOf(introduction.NeedId, now) : null;
}
