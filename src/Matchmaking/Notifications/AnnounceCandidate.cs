using System.Globalization;
using Marten;
using Matchmaking.Matching;
using Matchmaking.Needs;
using Matchmaking.Offers;

namespace Matchmaking.Notifications;

/// <summary>Who hears that an offer came to the head of a need's shortlist.</summary>
public static class AnnounceCandidateHandler
{
    public static async Task<Notice[]> Handle(CandidateEntered entered, IDocumentSession session, TimeProvider time)
    {
        var need = await session.LoadAsync<Need>(entered.NeedId);
        if (await session.LoadAsync<Offer>(entered.OfferId) is not { } offer || IsBetweenImports(need, offer)) return [];
        var now = time.GetUtcNow();
        if (await session.CircleOf(entered.NeedId, now, offer.OrganizationId) is not { } circle) return [];
        var changed = await session.Events.FetchStreamStateAsync(offer.Id);
        return [.. WhoHears(entered, circle, offer, now), .. WhoseOfferFits(circle, offer, changed!.LastTimestamp, now)];
    }

    /// <summary>An import makes thousands of these at once, and nobody hears of them: do not look up who might.</summary>
    static bool IsBetweenImports(Need? need, Offer offer) => need?.Provenance is not null && offer.Provenance is not null;

    /// <summary>Imported needs are announced to nobody.</summary>
    public static Notice[] WhoHears(CandidateEntered entered, Circle circle, Offer offer, DateTimeOffset now)
    {
        if (circle.Need is not { Provenance: null, State: NeedState.Open }) return [];
        var news = new News(NoticeKind.CandidateEntered, entered.First ? "candidate-first" : "candidate-entered", Matching, now)
        {
            Part = entered.First ? Occasion.First : null,
            NeedId = circle.Need.Id,
            OfferId = offer.Id,
            Title = circle.Need.Content.Title,
            // Once for a need and an offer, in whichever portions the events are read, so that a replay tells nobody again.
            Occurrence = circle.Need.OpenedAt?.UtcTicks.ToString(),
            Details = new Details(Other: offer.Content.Title) { Rank = entered.Rank },
        };
        return circle.Tell(news, offer.OrganizationId);
    }

    /// <summary>
    /// The institution whose offer is new, or was revised since the need opened: once a week an offer, with the first need
    /// that it fits; the others stand on the offer's own list.
    /// </summary>
    public static Notice[] WhoseOfferFits(Circle circle, Offer offer, DateTimeOffset changedAt, DateTimeOffset now)
    {
        if (offer.Provenance is not null || circle.Need.OpenedAt > changedAt || now - changedAt > StillNew) return [];
        var news = new News(NoticeKind.NeedFits, "need-fits", Matching, now)
        {
            OfferId = offer.Id,
            Title = offer.Content.Title,
            Occurrence = WeekOf(now),
            Details = new Details(Other: circle.Need.Content.Title),
        };
        return circle.Tell(news, offer.OrganizationId);
    }

    const string Matching = "system:matching";

    /// <summary>So long an offer counts as new; events that are read again later find it old.</summary>
    static readonly TimeSpan StillNew = TimeSpan.FromDays(7);

    static string WeekOf(DateTimeOffset now) => $"{ISOWeek.GetYear(now.UtcDateTime)}-W{ISOWeek.GetWeekOfYear(now.UtcDateTime)}";
}
