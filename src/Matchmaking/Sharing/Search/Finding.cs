using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Sharing;

/// <summary>Finds needs and offers for somebody: sifts what is kept in memory, asks sight, and loads the rows of the part that is shown.</summary>
public sealed class Finding(Listings listings, IDocumentStore store, Vocabulary vocabulary)
{
    public async Task<Found<Need>> Needs(Search search, string? cursor, int take, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await Find(search, await listings.Needs(cancellation), cursor, take, session, needIds => Seen(session, search.Actor, needIds, cancellation), cancellation);
    }

    public async Task<Found<Offer>> Offers(Search search, string? cursor, int take, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await Find(search, await listings.Offers(cancellation), cursor, take, session, Seen, cancellation);

        async Task<Dictionary<Guid, Offer>> Seen(Guid[] offerIds) =>
            (await session.LoadManyAsync<Offer>(cancellation, offerIds)).Where(search.Actor.Sees).ToDictionary(offer => offer.Id);
    }

    static async Task<Dictionary<Guid, Need>> Seen(IQuerySession session, Actor actor, Guid[] needIds, CancellationToken cancellation)
    {
        var sightOf = await session.SightOn(actor, needIds);
        return (await session.LoadManyAsync<Need>(cancellation, needIds)).Where(need => sightOf(need).Seen).ToDictionary(need => need.Id);
    }

    async Task<Found<T>> Find<T>(
        Search search,
        IReadOnlyList<Listing> all,
        string? cursor,
        int take,
        IQuerySession session,
        Func<Guid[], Task<Dictionary<Guid, T>>> seen,
        CancellationToken cancellation)
    {
        var sifting = await SiftingBy(search, session, cancellation);
        var open = await Visible([.. sifting.Of(all)], seen);
        Sifted[] fitting = [.. open.Where(row => row.Misses is null).OrderByDescending(row => row.StandingOut)];
        var from = Place.Read(cursor);
        Sifted[] part = [.. fitting.SkipWhile(row => from is not null && !from.IsBefore(Place.Of(row))).Take(take + 1)];
        Guid[] shown = [.. part.Take(take).Select(row => row.Listing.RecordId)];
        var rows = await seen(shown);
        return new Found<T>(
            [.. shown.Where(rows.ContainsKey).Select(recordId => rows[recordId])],
            part.Length > take ? Place.Of(part[take - 1]).Mark() : null,
            fitting.Length,
            new FacetCounts(open, sifting, listings.Values));
    }

    /// <summary>Whether the need fits, whoever may see it.</summary>
    public Task<bool> Fits(Need need, Search search, IQuerySession session, CancellationToken cancellation) => Fits(listings.Of(need), search, session, cancellation);

    /// <summary>Whether the offer fits, whoever may see it.</summary>
    public Task<bool> Fits(Offer offer, Search search, IQuerySession session, CancellationToken cancellation) => Fits(listings.Of(offer), search, session, cancellation);

    async Task<bool> Fits(Listing listing, Search search, IQuerySession session, CancellationToken cancellation) =>
        (await SiftingBy(search, session, cancellation)).Of(listing) is { Misses: null };

    async Task<Sifting> SiftingBy(Search search, IQuerySession session, CancellationToken cancellation) =>
        new(search, vocabulary, listings.Values, await Covered(search, session, cancellation));

    /// <summary>Without the rows that are shared with some only, of whom the actor is none.</summary>
    static async Task<IReadOnlyList<Sifted>> Visible<T>(Sifted[] sifted, Func<Guid[], Task<Dictionary<Guid, T>>> seen)
    {
        var unsure = sifted.Where(row => row.Listing.SharedWith == SharedWith.Some).Select(row => row.Listing.RecordId);
        var known = new HashSet<Guid>();
        foreach (var some in unsure.Chunk(Cursor.LargestTake)) known.UnionWith((await seen(some)).Keys);
        return [.. sifted.Where(row => row.Listing.SharedWith != SharedWith.Some || known.Contains(row.Listing.RecordId))];
    }

    static async Task<IReadOnlySet<string>?> Covered(Search search, IQuerySession session, CancellationToken cancellation)
    {
        if (search.Filter.Centre is not { Length: > 0 } code) return null;
        var centres = await session.Query<SupportCentre>().Where(centre => centre.Code == code).ToListAsync(cancellation);
        return centres.SelectMany(centre => centre.CoveredOn(search.Today)).ToHashSet();
    }
}
