using Marten;
using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Deeds;
using Matchmaking.Needs;

namespace Matchmaking.Notifications;

/// <summary>Who hears that a step is due or late. The records decide whether the clock still matters.</summary>
public static class AnnounceStepHandler
{
    public static async Task<Notice[]> Handle(StepDue due, IDocumentSession session) =>
        await session.CircleOf(due.Deadline.NeedId!.Value, due.At) is { } circle ? WhoHears(due, circle) : [];

    /// <summary>Whoever owes the step.</summary>
    public static Notice[] WhoHears(StepDue due, Circle circle) => circle.IsOwed(due.Deadline)
        ? circle.Tell(Of(circle, due.Deadline, new News(NoticeKind.StepDue, "step-due", Clock, due.At)), circle.WhoOwes(due.Deadline))
        : [];

    public static async Task<Notice[]> Handle(StepLate late, IDocumentSession session, Escalation escalation) =>
        await session.CircleOf(late.Deadline.NeedId!.Value, late.At) is { } circle ? WhoHears(late, circle, escalation) : [];

    /// <summary>Whoever helps.</summary>
    public static Notice[] WhoHears(StepLate late, Circle circle, Escalation escalation) => circle.IsOwed(late.Deadline)
        ? circle.Tell(Of(circle, late.Deadline, new News(NoticeKind.StepLate, "step-late", Clock, late.At)), escalation.For(late.Deadline.Step, circle))
        : [];

    const string Clock = "system:clock";

    /// <summary>An imported need is announced to nobody; its clocks are read where the need is.</summary>
    static bool IsOwed(this Circle circle, Deadline deadline) => deadline.Step switch
    {
        Step.Endorsement => circle.Need.State == NeedState.Submitted,
        Step.FirstIntroduction => circle.Need is { State: NeedState.Open, Provenance: null }
            && circle.Introductions.All(i => i.ProposedAt < deadline.StartedAt),
        Step.Answer => circle.Introduction(deadline.SubjectId) is { State: IntroductionState.Proposed, Waits: Lapse.NotAnswered },
        Step.Agreement => circle.Introduction(deadline.SubjectId) is { State: IntroductionState.Proposed, Waits: Lapse.NotAgreed },
        _ => false,
    };

    static IEnumerable<Reader> WhoOwes(this Circle circle, Deadline deadline) => deadline.Step switch
    {
        Step.Endorsement => circle.FocalPoints(circle.Need.AskedFor),
        Step.FirstIntroduction => circle.Centres,
        Step.Answer => circle.SidesToAnswer(circle.Introduction(deadline.SubjectId)!),
        _ => circle.Named(circle.Introduction(deadline.SubjectId)!.Broker),
    };

    static IEnumerable<Reader> SidesToAnswer(this Circle circle, Introduction introduction) =>
    [
        .. introduction.NeedReply is null ? circle.NeedSide : [],
        .. circle.Representatives(introduction.Offers.Where(o => !introduction.OfferReplies.ContainsKey(o.OfferId)).Select(o => o.OrganizationId)),
    ];

    static News Of(Circle circle, Deadline deadline, News news) => news with
    {
        Sentence = $"{news.Sentence}-{deadline.Step.Word()}",
        Step = deadline.Step.Word(),
        NeedId = circle.Need.Id,
        IntroductionId = deadline.SubjectId == circle.Need.Id ? null : deadline.SubjectId,
        Title = circle.Need.Content.Title,
        Occurrence = deadline.StartedAt.UtcTicks.ToString(),
        Details = Details.None with { Day = DateOnly.FromDateTime(deadline.DueAt.UtcDateTime) },
    };
}
