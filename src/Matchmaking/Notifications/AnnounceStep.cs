using Marten;
using Matchmaking.Clocks;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Who hears that a step is due or late. The records decide whether the clock still matters.</summary>
public static class AnnounceStepHandler
{
    public static async Task<Notice[]> Handle(StepDue due, IDocumentSession session) =>
        await session.CircleOf(due.Deadline.NeedId!.Value, due.At) is { } circle ? WhoHears(due, circle) : [];

    /// <summary>Whoever owes the step.</summary>
    public static Notice[] WhoHears(StepDue due, Circle circle) => circle.IsOwed(due.Deadline)
        ? circle.Tell(Of(circle, due.Deadline, new News(NoticeKind.StepDue, "step-due", Clock, due.At)), OwedStep.All[due.Deadline.Step].WhoOwes(circle, due.Deadline))
        : [];

    public static async Task<Notice[]> Handle(StepLate late, IDocumentSession session, Escalation escalation) =>
        await session.CircleOf(late.Deadline.NeedId!.Value, late.At) is { } circle ? WhoHears(late, circle, escalation) : [];

    /// <summary>Whoever helps.</summary>
    public static Notice[] WhoHears(StepLate late, Circle circle, Escalation escalation) => circle.IsOwed(late.Deadline)
        ? circle.Tell(Of(circle, late.Deadline, new News(NoticeKind.StepLate, "step-late", Clock, late.At)), escalation.For(late.Deadline.Step, circle))
        : [];

    const string Clock = "system:clock";

    static bool IsOwed(this Circle circle, Deadline deadline) => OwedStep.All[deadline.Step].IsOwed(circle, deadline);

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
