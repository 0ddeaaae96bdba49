using Marten;
using Matchmaking.Needs;

namespace Matchmaking.Notifications;

/// <summary>Who hears of the path of a need.</summary>
public static class AnnounceNeedHandler
{
    public static async Task<Notice[]> Handle(NeedSubmitted submitted, IDocumentSession session) =>
        await session.CircleOf(submitted.NeedId, submitted.HappenedAt) is { } circle ? WhoHears(submitted, circle) : [];

    /// <summary>The focal points of every Party that is asked to endorse.</summary>
    public static Notice[] WhoHears(NeedSubmitted submitted, Circle circle) => circle.Tell(
        Of(circle, new News(NoticeKind.NeedSubmitted, "need-submitted", submitted.By, submitted.HappenedAt), circle.Need.Content.Party),
        circle.FocalPoints(circle.Need.AskedFor));

    public static async Task<Notice[]> Handle(NeedReturned returned, IDocumentSession session) =>
        await session.CircleOf(returned.NeedId, returned.HappenedAt) is { } circle ? WhoHears(returned, circle) : [];

    /// <summary>The author, with the reason.</summary>
    public static Notice[] WhoHears(NeedReturned returned, Circle circle) => circle.Tell(
        Of(circle, new News(NoticeKind.NeedReturned, "need-returned", returned.By, returned.HappenedAt), returned.Party, returned.Reason),
        [],
        circle.Author);

    public static async Task<Notice[]> Handle(NeedEndorsed endorsed, IDocumentSession session) =>
        await session.CircleOf(endorsed.NeedId, endorsed.HappenedAt) is { } circle ? WhoHears(endorsed, circle) : [];

    /// <summary>The author and every covering centre; the global entity where there is none.</summary>
    public static Notice[] WhoHears(NeedEndorsed endorsed, Circle circle) => circle.Tell(
        Of(circle, new News(NoticeKind.NeedEndorsed, "need-endorsed", endorsed.By, endorsed.HappenedAt), endorsed.Party),
        circle.Centres,
        circle.Author);

    static News Of(Circle circle, News news, string? party, string? reason = null) =>
        news with { NeedId = circle.Need.Id, Title = circle.Need.Content.Title, Details = new Details(party, reason) };
}
