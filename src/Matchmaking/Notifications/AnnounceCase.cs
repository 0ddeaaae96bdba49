using Marten;
using Matchmaking.Deeds;
using Matchmaking.Needs.Routing;

namespace Matchmaking.Notifications;

/// <summary>Who hears that the lead of a case, or the case itself, goes from one to another, and what centres ask each other.</summary>
public static class AnnounceCaseHandler
{
    public static async Task<Notice[]> Handle(NeedLeadGiven given, IDocumentSession session) =>
        await session.CircleOf(given.NeedId, given.HappenedAt) is { } circle ? WhoHears(given, circle) : [];

    /// <summary>Who leads it now.</summary>
    public static Notice[] WhoHears(NeedLeadGiven given, Circle circle) => circle.Tell(
        Of(circle, new News(NoticeKind.LeadGiven, "lead-given", given.By, given.HappenedAt), given.Reason), circle.Named(given.To));

    public static async Task<Notice[]> Handle(NeedCentreAsked asked, IDocumentSession session) =>
        await session.CircleOf(asked.NeedId, asked.HappenedAt) is { } circle ? WhoHears(asked, circle) : [];

    /// <summary>The officers of the centre that is asked; where it has nobody here, the global entity.</summary>
    public static Notice[] WhoHears(NeedCentreAsked asked, Circle circle) => circle.Tell(
        Of(circle, new News(NoticeKind.CentreAsked, $"centre-asked-{asked.For.Word()}", asked.By, asked.HappenedAt), asked.Question),
        circle.OfficersOf(asked.Centre));

    public static async Task<Notice[]> Handle(NeedCentreAnswered answered, IDocumentSession session) =>
        await session.CircleOf(answered.NeedId, answered.HappenedAt) is { } circle ? WhoHears(answered, circle) : [];

    /// <summary>Who asked, and who leads the case.</summary>
    public static Notice[] WhoHears(NeedCentreAnswered answered, Circle circle)
    {
        if (circle.Need.AskingOf(answered.AskingId) is not { } asking) return [];
        var sentence = answered.Accepted ? $"centre-accepted-{asking.For.Word()}" : "centre-declined";
        var news = new News(NoticeKind.CentreAnswered, sentence, answered.By, answered.HappenedAt);
        return circle.Tell(Of(circle, news, answered.Reason, asking.Centre), circle.Named(asking.By).Concat(circle.Named(circle.Need.Lead)));
    }

    public static async Task<Notice[]> Handle(NeedTakenOver taken, IDocumentSession session) =>
        await session.CircleOf(taken.NeedId, taken.HappenedAt) is { } circle ? WhoHears(taken, circle) : [];

    /// <summary>The officers who had it.</summary>
    public static Notice[] WhoHears(NeedTakenOver taken, Circle circle) => circle.Tell(
        Of(circle, new News(NoticeKind.CasesMoved, "case-taken-over", taken.By, taken.HappenedAt), taken.Reason), circle.Officers);

    public static async Task<Notice[]> Handle(NeedGivenBack given, IDocumentSession session) =>
        await session.CircleOf(given.NeedId, given.HappenedAt) is { } circle ? WhoHears(given, circle) : [];

    /// <summary>The officers who have it again.</summary>
    public static Notice[] WhoHears(NeedGivenBack given, Circle circle) => circle.Tell(
        Of(circle, new News(NoticeKind.CasesMoved, "case-given-back", given.By, given.HappenedAt), given.Reason), circle.Centres);

    static News Of(Circle circle, News news, string? reason, string? centre = null) =>
        news with { NeedId = circle.Need.Id, Title = circle.Need.Content.Title, Details = new Details(Reason: reason) { Centre = centre } };
}
