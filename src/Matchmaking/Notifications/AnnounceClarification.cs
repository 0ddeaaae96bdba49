using Marten;
using Matchmaking.Needs;
using Matchmaking.Needs.Clarifying;

namespace Matchmaking.Notifications;

/// <summary>Who hears what a broker asks the need's own side, what that answers, and what it asks the centres for.</summary>
public static class AnnounceClarificationHandler
{
    public static async Task<Notice[]> Handle(NeedClarificationAsked asked, IDocumentSession session) =>
        await session.CircleOf(asked.NeedId, asked.HappenedAt) is { } circle ? WhoHears(asked, circle) : [];

    /// <summary>The need's side: its author and the focal points of the Parties behind it.</summary>
    public static Notice[] WhoHears(NeedClarificationAsked asked, Circle circle) => circle.Tell(
        Of(circle, new News(NoticeKind.ClarificationAsked, "clarification-asked", asked.By, asked.HappenedAt), asked.Question), circle.NeedSide);

    public static async Task<Notice[]> Handle(NeedClarified clarified, IDocumentSession session) =>
        await session.CircleOf(clarified.NeedId, clarified.HappenedAt) is { } circle ? WhoHears(clarified, circle) : [];

    /// <summary>Who asked, and who leads the case.</summary>
    public static Notice[] WhoHears(NeedClarified clarified, Circle circle) => circle.Tell(
        Of(circle, new News(NoticeKind.NeedClarified, "need-clarified", clarified.By, clarified.HappenedAt), clarified.Answer),
        circle.Named(circle.Need.Clarifications.LastOrDefault()?.AskedBy).Concat(circle.Named(circle.Need.Lead)));

    public static async Task<(Notice[], NeedMayBeNew)> Handle(NeedOpened opened, IDocumentSession session) =>
    (
        await session.CircleOf(opened.NeedId, opened.HappenedAt) is { } circle ? WhoHears(opened, circle) : [],
        new(opened.NeedId, opened.By, opened.HappenedAt)
    );

    /// <summary>The covering centres, which answer a request for information alone; the global entity where there is none.</summary>
    public static Notice[] WhoHears(NeedOpened opened, Circle circle) => circle.Tell(
        Of(circle, new News(NoticeKind.InformationAsked, "information-asked", opened.By, opened.HappenedAt), null), circle.Centres);

    static News Of(Circle circle, News news, string? reason) =>
        news with { NeedId = circle.Need.Id, Title = circle.Need.Content.Title, Details = new Details(Reason: reason) };
}
