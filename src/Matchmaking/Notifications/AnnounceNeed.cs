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

    public static async Task<(Notice[], NeedMayBeNew)> Handle(NeedEndorsed endorsed, IDocumentSession session) =>
    (
        await session.CircleOf(endorsed.NeedId, endorsed.HappenedAt) is { } circle ? WhoHears(endorsed, circle) : [],
        new(endorsed.NeedId, endorsed.By, endorsed.HappenedAt)
    );

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

    public static async Task<Notice[]> Handle(NeedReviewAsked asked, IDocumentSession session) =>
        await session.CircleOf(asked.NeedId, asked.HappenedAt, [.. asked.OrganizationIds]) is { } circle ? WhoHears(asked, circle) : [];

    /// <summary>The organizations that are asked.</summary>
    public static Notice[] WhoHears(NeedReviewAsked asked, Circle circle) => circle.Tell(
        Of(circle, new News(NoticeKind.ReviewAsked, "need-review-asked", asked.By, asked.HappenedAt), asked.Party) with
        {
            Details = new Details(asked.Party) { Day = asked.Until },
        },
        circle.Readers.Where(r => asked.OrganizationIds.Any(r.Actor.IsAskedAs)));

    public static async Task<Notice[]> Handle(NeedOpinionGiven given, IDocumentSession session) =>
        await session.CircleOf(given.NeedId, given.HappenedAt) is { } circle ? WhoHears(given, circle) : [];

    /// <summary>To the Party that asked.</summary>
    public static Notice[] WhoHears(NeedOpinionGiven given, Circle circle) => circle.TellParty(
        Of(circle, new News(NoticeKind.OpinionGiven, "need-opinion-given", given.By, given.HappenedAt), given.Party) with
        {
            Occurrence = given.OrganizationId.ToString(),
        });

    public static async Task<Notice[]> Handle(NeedLetterRecorded recorded, IDocumentSession session) =>
        await session.CircleOf(recorded.NeedId, recorded.HappenedAt) is { } circle ? WhoHears(recorded, circle) : [];

    /// <summary>To the Party that can annul it.</summary>
    public static Notice[] WhoHears(NeedLetterRecorded recorded, Circle circle) => circle.TellParty(
        Of(circle, new News(NoticeKind.LetterRecorded, "need-letter-recorded", recorded.By, recorded.HappenedAt), recorded.Party));

    public static async Task<Notice[]> Handle(NeedNoObjectionAwaited awaited, IDocumentSession session) =>
        await session.CircleOf(awaited.NeedId, awaited.HappenedAt) is { } circle ? WhoHears(awaited, circle) : [];

    /// <summary>To the Party that can object.</summary>
    public static Notice[] WhoHears(NeedNoObjectionAwaited awaited, Circle circle) => circle.TellParty(
        Of(circle, new News(NoticeKind.NoObjectionAwaited, "need-no-objection-awaited", awaited.By, awaited.HappenedAt), awaited.Party) with
        {
            Details = new Details(awaited.Party) { Day = awaited.Until },
        });

    public static async Task<Notice[]> Handle(NeedEndorsementAnnulled annulled, IDocumentSession session) =>
        await session.CircleOf(annulled.NeedId, annulled.HappenedAt) is { } circle ? WhoHears(annulled, circle) : [];

    /// <summary>With the reason.</summary>
    public static Notice[] WhoHears(NeedEndorsementAnnulled annulled, Circle circle)
    {
        var news = new News(NoticeKind.EndorsementAnnulled, "need-endorsement-annulled", annulled.By, annulled.HappenedAt);
        return circle.Tell(Of(circle, news, annulled.Party, annulled.Reason));
    }

    /// <summary>Of several Parties that are asked, it is about the one that it names.</summary>
    static Notice[] TellParty(this Circle circle, News news) => circle.Tell(news, new Meant([], []) { Party = news.Details.Party });

    static News Of(Circle circle, News news, string? party, string? reason = null) =>
        news with { NeedId = circle.Need.Id, Title = circle.Need.Content.Title, Details = new Details(party, reason) };
}
