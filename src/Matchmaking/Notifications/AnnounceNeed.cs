using Marten;
using Matchmaking.Needs;
using Matchmaking.Vocabularies;

namespace Matchmaking.Notifications;

/// <summary>Who hears of the path of a need.</summary>
public static class AnnounceNeedHandler
{
    public static async Task<Notice[]> Handle(NeedSubmitted submitted, IDocumentSession session) =>
        await session.CircleOf(submitted.NeedId, submitted.HappenedAt) is { } circle ? WhoHears(submitted, circle) : [];

    public static Notice[] WhoHears(NeedSubmitted submitted, Circle circle) => circle.Tell(
        Of(circle, new News(NoticeKind.NeedSubmitted, "need-submitted", submitted.By, submitted.HappenedAt), circle.Need.Content.Party));

    public static async Task<Notice[]> Handle(NeedReturned returned, IDocumentSession session) =>
        await session.CircleOf(returned.NeedId, returned.HappenedAt) is { } circle ? WhoHears(returned, circle) : [];

    /// <summary>With the reason.</summary>
    public static Notice[] WhoHears(NeedReturned returned, Circle circle) => circle.Tell(
        Of(circle, new News(NoticeKind.NeedReturned, "need-returned", returned.By, returned.HappenedAt), returned.Party, returned.Reason));

    public static async Task<Notice[]> Handle(NeedEndorsed endorsed, IDocumentSession session) =>
        await session.CircleOf(endorsed.NeedId, endorsed.HappenedAt) is { } circle ? WhoHears(endorsed, circle) : [];

    /// <summary>That it is open; and, once, that it concerns Parties of several regions.</summary>
    public static Notice[] WhoHears(NeedEndorsed endorsed, Circle circle)
    {
        var news = new News(NoticeKind.NeedEndorsed, circle.Covered ? "need-endorsed" : "need-endorsed-uncovered", endorsed.By, endorsed.HappenedAt)
        {
            Part = circle.Covered ? null : Occasion.Uncovered,
        };
        var across = new News(NoticeKind.NeedAcrossRegions, "need-across-regions", endorsed.By, endorsed.HappenedAt);
        return
        [
            .. circle.Tell(Of(circle, news, endorsed.Party)),
            .. circle.Need.Endorsements is [var first, ..] && first.Party == endorsed.Party && circle.Need.IsAcrossRegions()
                ? circle.Tell(Of(circle, across, endorsed.Party))
                : [],
        ];
    }

    /// <summary>Whether its Parties lie in more than one region of the United Nations.</summary>
    static bool IsAcrossRegions(this Need need) =>
        need.AskedFor.Select(party => Vocabulary.Load().Parties.GetValueOrDefault(party)?.UnRegion).OfType<string>().Distinct().Count() > 1;

    static News Of(Circle circle, News news, string? party, string? reason = null) =>
        news with { NeedId = circle.Need.Id, Title = circle.Need.Content.Title, Details = new Details(party, reason) };
}
