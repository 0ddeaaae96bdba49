using System.Text.Json.Nodes;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Offers;

/// <summary>The offers that somebody may see, newest first.</summary>
public sealed class OfferList(IDocumentStore store, Instance instance)
{
    public async Task<Page<JsonObject>> Read(OfferFilter filter, Actor actor, DateOnly today, string? cursor, int? take)
    {
        await using var session = store.QuerySession();
        var page = await Find(filter, actor, cursor, take);
        var organizations = (await session.LoadManyAsync<Organization>(page.Items.Select(o => o.OrganizationId).Distinct()))
            .ToDictionary(o => o.Id);
        return page.Select(offer => OfferViews.Json(offer, organizations.GetValueOrDefault(offer.OrganizationId), today, instance));
    }

    /// <summary>The same offers as decisions read them, for pages.</summary>
    public async Task<Page<Offer>> Find(OfferFilter filter, Actor actor, string? cursor, int? take)
    {
        await using var session = store.QuerySession();
        return await Read(session, filter, actor, Cursor.Read(cursor), Cursor.Rows(take));
    }

    /// <summary>The rows that fit and may be seen; sight is decided row by row, so it reads on until the part is full.</summary>
    static async Task<Page<Offer>> Read(IQuerySession session, OfferFilter filter, Actor actor, Cursor? from, int take)
    {
        var seen = new List<Offer>();
        while (seen.Count <= take)
        {
            var rows = await Newest(filter.Narrow(session.Query<Offer>()), from).Take(Cursor.LargestTake).ToListAsync();
            seen.AddRange(rows.Where(offer => filter.Mentions(offer) && actor.Sees(offer)));
            if (rows.Count < Cursor.LargestTake) break;
            from = Place(rows[^1]);
        }
        return Cursor.Cut([.. seen.Take(take + 1)], take, Place);
    }

    static Cursor Place(Offer offer) => new(offer.BegunAt, offer.Id);

    static IQueryable<Offer> Newest(IQueryable<Offer> offers, Cursor? from) =>
        (from is null ? offers : offers.Where(o => o.BegunAt < from.At || (o.BegunAt == from.At && o.Id.CompareTo(from.Id) < 0)))
        .OrderByDescending(o => o.BegunAt)
        .ThenByDescending(o => o.Id);
}
