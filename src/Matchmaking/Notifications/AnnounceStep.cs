using Marten;
using Matchmaking.Access;
using Matchmaking.Clocks;
using Matchmaking.Deeds;
using Matchmaking.Offers;

namespace Matchmaking.Notifications;

/// <summary>Who hears that a step is due or late. The records decide whether the clock still matters.</summary>
public static class AnnounceStepHandler
{
    public static async Task<Notice[]> Handle(StepDue due, IDocumentSession session)
    {
        if (!await session.StillRuns(due.Deadline)) return [];
        if (due.Deadline.Step == Step.FollowUp) return await session.RemindOfFollowUp(due);
        if (due.Deadline.NeedId is { } needId) return await session.CircleOf(needId, due.At) is { } circle ? WhoHears(due, circle) : [];
        if (await session.OfferOf(due) is not { } offer) return [];
        return WhoHears(due, offer, await session.ReadersAround(offer, due.At), await session.HearingRulesAt(due.At));
    }

    /// <summary>Whoever owes the step.</summary>
    public static Notice[] WhoHears(StepDue due, Circle circle) => circle.IsOwed(due.Deadline)
        ? circle.Tell(
            Of(circle, due.Deadline, new News(NoticeKind.StepDue, "step-due", Clock, due.At)),
            OwedStep.All[due.Deadline.Step].WhoOwes(circle, due.Deadline))
        : [];

    /// <summary>The institution whose offer expires unless somebody stands by it.</summary>
    public static Notice[] WhoHears(StepDue due, Offer offer, IReadOnlyCollection<Reader> readers, HearingRules rules)
    {
        if (offer.State is not (OfferState.Open or OfferState.Paused) || offer.ExpiresAt != due.Deadline.DueAt) return [];
        var news = new News(NoticeKind.StepDue, "step-due-offer-expiry", Clock, due.At)
        {
            Step = due.Deadline.Step.Word(),
            OfferId = offer.Id,
            Title = offer.Content.Title,
            Occurrence = OccurrenceOf(due.Deadline),
            Details = DayOf(due.Deadline),
        };
        return rules.Tell(news, readers, reader => reader.Actor.Represents(offer.OrganizationId));
    }

    public static async Task<Notice[]> Handle(StepLate late, IDocumentSession session, Escalation escalation)
    {
        if (late.Deadline.NeedId is not { } needId || !await session.StillRuns(late.Deadline)) return [];
        if (await session.CircleOf(needId, late.At) is not { } circle || !circle.IsOwed(late.Deadline)) return [];
        var notices = WhoHears(late, circle, escalation);
        var rung = escalation.For(late.Deadline.Step, circle, late.Period).Name;
        var asked = AskHelp.With(late.Deadline, late.Period, rung, notices.Select(n => n.PersonId), new Act(Actor.System("clock"), late.At));
        return await session.Ask(asked) ? notices : [];
    }

    /// <summary>Whoever helps in this week of lateness.</summary>
    public static Notice[] WhoHears(StepLate late, Circle circle, Escalation escalation) => circle.IsOwed(late.Deadline)
        ? circle.Tell(LateNews(late, circle), escalation.For(late.Deadline.Step, circle, late.Period).Readers)
        : [];

    const string Clock = "system:clock";

    static async Task<Offer?> OfferOf(this IDocumentSession session, StepDue due) =>
        due.Deadline.Step == Step.OfferExpiry ? await session.LoadAsync<Offer>(due.Deadline.SubjectId) : null;

    static bool IsOwed(this Circle circle, Deadline deadline) => OwedStep.All[deadline.Step].IsOwed(circle, deadline);

    /// <summary>From the second week on it is said for how long.</summary>
    static News LateNews(StepLate late, Circle circle)
    {
        var news = Of(circle, late.Deadline, new News(NoticeKind.StepLate, "step-late", Clock, late.At));
        return late.Period <= 1 ? news : news with
        {
            Sentence = $"step-still-late-{late.Deadline.Step.Word()}",
            Occurrence = $"{news.Occurrence}/{late.Period}",
            Details = news.Details with { Weeks = late.Period - 1 },
        };
    }

    static News Of(Circle circle, Deadline deadline, News news) => news with
    {
        Sentence = $"{news.Sentence}-{deadline.Step.Word()}",
        Step = deadline.Step.Word(),
        NeedId = circle.Need.Id,
        IntroductionId = circle.Introduction(deadline.SubjectId)?.Id,
        Title = circle.Need.Content.Title,
        Occurrence = OccurrenceOf(deadline),
        Details = DayOf(deadline),
    };

    static string OccurrenceOf(Deadline deadline) => $"{deadline.StartedAt.UtcTicks} {deadline.SubjectId}";

    static Details DayOf(Deadline deadline) => Details.None with { Day = DateOnly.FromDateTime(deadline.DueAt.UtcDateTime) };
}
