using Marten;
using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Who is reminded that nothing was said yet of what is left of a cooperation: the sides that were silent.</summary>
public static class FollowUpReminders
{
    public static async Task<Notice[]> RemindOfFollowUp(this IDocumentSession session, StepDue due)
    {
        if (await session.LoadAsync<Cooperation>(due.Deadline.SubjectId) is not { } cooperation) return [];
        var institutions = cooperation.Offers.Select(offer => offer.OrganizationId).ToArray();
        var notices = new List<Notice>();
        foreach (var needId in cooperation.NeedIds)
            if (await session.CircleOf(needId, due.At, institutions) is { } circle) notices.AddRange(WhoHears(due, cooperation, circle));
        return [.. notices.DistinctBy(notice => notice.PersonId)];
    }

    public static Notice[] WhoHears(StepDue due, Cooperation cooperation, Circle circle)
    {
        var silent = cooperation.SilentSides.ToHashSet();
        var news = new News(NoticeKind.StepDue, "step-due-follow-up", "system:clock", due.At)
        {
            Step = due.Deadline.Step.Word(),
            NeedId = circle.Need.Id,
            CooperationId = cooperation.Id,
            Title = circle.Need.Content.Title,
            Occurrence = due.Deadline.StartedAt.UtcTicks.ToString(),
            Details = Details.None with { Day = DateOnly.FromDateTime(due.Deadline.DueAt.UtcDateTime) },
        };
        var institutions = cooperation.Offers.Where(offer => silent.Contains(offer.OfferId)).Select(offer => offer.OrganizationId);
        return circle.Tell(news, [.. silent.Contains(circle.Need.Id) ? circle.NeedSide : [], .. circle.Representatives(institutions)]);
    }
}
