using System.Globalization;
using Marten;
using Matchmaking.Matching;
using Matchmaking.Needs;
using Matchmaking.Offers;

namespace Matchmaking.Notifications;

/// <summary>Who hears that an offer came to the head of a need's shortlist.</summary>
public static class AnnounceCandidateHandler
{
    public static async Task<Notice[]> Handle(CandidatesEntered page, IDocumentSession session, TimeProvider time, CancellationToken cancellation)
    {
        var needs = await session.LoadManyAsync<Need>(cancellation, page.Entered.Select(entered => entered.NeedId).Distinct());
        var offers = await session.LoadManyAsync<Offer>(cancellation, page.Entered.Select(entered => entered.OfferId).Distinct());
        var pairs = page.Entered
            .Join(needs, entered => entered.NeedId, need => need.Id, (entered, need) => (entered, need))
            .Join(offers, pair => pair.entered.OfferId, offer => offer.Id, (pair, offer) => (pair.entered, pair.need, offer))
            .Where(pair => !AreImports(pair.need, pair.offer))
            .ToList();
        return pairs is [] ? [] : await WhoHears(pairs, session, time.GetUtcNow(), cancellation);
    }

    /// <summary>An import makes thousands of these at once, and nobody hears of them: do not look up who might.</summary>
    static bool AreImports(Need need, Offer offer) => need.Provenance is not null && offer.Provenance is not null;

    static async Task<Notice[]> WhoHears(
        List<(CandidateEntered Entered, Need Need, Offer Offer)> pairs, IDocumentSession session, DateTimeOffset now, CancellationToken cancellation)
    {
        Offer[] offers = [.. pairs.Select(pair => pair.Offer).DistinctBy(offer => offer.Id)];
        var circles = await session.CirclesOf(
            [.. pairs.Select(pair => pair.Need).DistinctBy(need => need.Id)], now, [.. offers.Select(offer => offer.OrganizationId)]);
        var changedAt = await session.ChangesOf(offers, cancellation);
        // An offer that fits many needs at once is told of once.
        return [.. pairs.SelectMany(pair => Of(pair.Entered, circles[pair.Need.Id], pair.Offer)).DistinctBy(notice => notice.Id)];

        IEnumerable<Notice> Of(CandidateEntered entered, Circle circle, Offer offer) =>
            [.. WhoHears(entered, circle, offer, now), .. WhoseOfferFits(circle, offer, changedAt[offer.Id], now)];
    }

    /// <summary>When something last happened to each of these offers.</summary>
    static async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> ChangesOf(this IDocumentSession session, Offer[] offers, CancellationToken cancellation)
    {
        var batch = session.CreateBatchQuery();
        var states = offers.Select(offer => batch.Events.FetchStreamState(offer.Id)).ToArray();
        await batch.Execute(cancellation);
        return (await Task.WhenAll(states)).ToDictionary(state => state!.Id, state => state!.LastTimestamp);
    }

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
