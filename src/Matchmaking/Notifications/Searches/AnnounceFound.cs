using Marten;
using Matchmaking.Access;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Sharing;

namespace Matchmaking.Notifications;

/// <summary>A need that was endorsed or opened just now: told apart from the event, whose other hearers are tried again for themselves.</summary>
public sealed record NeedMayBeNew(Guid NeedId, string By, DateTimeOffset At);

/// <summary>
/// Who hears that a record is new which fits a saved search: whoever saved it and may see the record, once a record, however many of
/// the searches it fits.
/// </summary>
public static class AnnounceFoundHandler
{
    /// <summary>The first endorsement opens it; a further one makes nothing new.</summary>
    public static async Task<Notice[]> Handle(NeedMayBeNew maybe, IDocumentSession session, Finding finding, CancellationToken cancellation)
    {
        if (await session.LoadAsync<Need>(maybe.NeedId, cancellation) is not { OpenedAt: { } opened } need || opened != maybe.At) return [];
        var news = new News(NoticeKind.SearchFound, "search-found-need", maybe.By, maybe.At)
        {
            NeedId = need.Id,
            Title = need.Content.Title,
            Occurrence = Once,
        };
        return await session.Tell(news, SearchedList.Needs, search => finding.Fits(need, search, session, cancellation), Sees, cancellation);

        async Task<bool> Sees(Actor actor) => (await session.SightOn(actor, need.Id))(need).Seen;
    }

    /// <summary>An offer on behalf of a Party is new to others once it is endorsed.</summary>
    public static Task<Notice[]> Handle(OfferRegistered registered, IDocumentSession session, Finding finding, CancellationToken cancellation) =>
        OfferOpened(registered.OfferId, registered.By, registered.HappenedAt, session, finding, cancellation);

    public static Task<Notice[]> Handle(OfferEndorsed endorsed, IDocumentSession session, Finding finding, CancellationToken cancellation) =>
        OfferOpened(endorsed.OfferId, endorsed.By, endorsed.HappenedAt, session, finding, cancellation);

    static async Task<Notice[]> OfferOpened(
        Guid offerId, string by, DateTimeOffset at, IDocumentSession session, Finding finding, CancellationToken cancellation)
    {
        if (await session.LoadAsync<Offer>(offerId, cancellation) is not { AwaitsEndorsement: false } offer) return [];
        var news = new News(NoticeKind.SearchFound, "search-found-offer", by, at) { OfferId = offerId, Title = offer.Content.Title, Occurrence = Once };
        return await session.Tell(
            news, SearchedList.Offers, search => finding.Fits(offer, search, session, cancellation), actor => Task.FromResult(actor.Sees(offer)), cancellation);
    }

    static async Task<Notice[]> Tell(
        this IDocumentSession session,
        News news,
        SearchedList of,
        Func<Search, Task<bool>> fits,
        Func<Actor, Task<bool>> sees,
        CancellationToken cancellation)
    {
        var saved = await session.Query<SavedSearch>().Where(search => search.Of == of).OrderBy(search => search.SavedAt).ToListAsync(cancellation);
        var fitting = new List<SavedSearch>();
        var day = DateOnly.FromDateTime(news.At.UtcDateTime);
        foreach (var search in saved)
            // Whose it is does not matter yet: most fit nothing, and nobody has to be looked up for them.
            if (await fits(new Search(search.Filter, Actor.System("searches"), day, Web.PageLanguages.Default))) fitting.Add(search);
        var readers = fitting is [] ? [] : await session.ReadersWith([.. fitting.Select(search => $$"""{"id":"{{search.PersonId}}"}""").Distinct()], news.At);
        var rules = await session.HearingRulesAt(news.At);
        var notices = new List<Notice>();
        foreach (var reader in readers.Where(reader => reader.Actor.By != news.By))
            if (await sees(reader.Actor) && fitting.Find(search => search.PersonId == reader.PersonId) is { } first)
                notices.AddRange(rules.Tell(news with { Details = new Details(Reason: first.Name) }, [reader], _ => true));
        return [.. notices];
    }

    /// <summary>A record is new once.</summary>
    const string Once = "new";
}
