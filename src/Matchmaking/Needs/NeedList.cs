using System.Text.Json.Nodes;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Needs;

/// <summary>The needs that somebody may see, newest first.</summary>
public sealed class NeedList(IDocumentStore store, Instance instance)
{
    public async Task<Page<JsonObject>> Read(NeedFilter filter, Actor actor, DateOnly today, string? cursor, int? take)
    {
        await using var session = store.QuerySession();
        var centres = await session.Query<SupportCentre>().ToListAsync();
        var page = await Read(session, filter, actor, Covered(filter, centres, today), Cursor.Read(cursor), Cursor.Rows(take));
        var sightOf = await session.SightOn(actor, [.. page.Items.Select(need => need.Id)]);
        return page.Select(need => NeedViews.Json(need, sightOf(need), centres, today, instance));
    }

    /// <summary>The same needs as decisions read them, for pages.</summary>
    public async Task<Page<Need>> Find(NeedFilter filter, Actor actor, DateOnly today, string? cursor, int? take)
    {
        await using var session = store.QuerySession();
        var centres = await session.Query<SupportCentre>().ToListAsync();
        return await Read(session, filter, actor, Covered(filter, centres, today), Cursor.Read(cursor), Cursor.Rows(take));
    }

    /// <summary>The rows that fit and may be seen; sight is decided row by row, so it reads on until the part is full.</summary>
    static async Task<Page<Need>> Read(
        IQuerySession session, NeedFilter filter, Actor actor, IReadOnlyList<string>? covered, Cursor? from, int take)
    {
        var seen = new List<Need>();
        while (seen.Count <= take)
        {
            var rows = await Newest(filter.Narrow(session.Query<Need>(), covered), from).Take(Cursor.LargestTake).ToListAsync();
            var sightOf = await session.SightOn(actor, [.. rows.Select(need => need.Id)]);
            seen.AddRange(rows.Where(need => filter.Mentions(need) && sightOf(need).Seen));
            if (rows.Count < Cursor.LargestTake) break;
            from = Place(rows[^1]);
        }
        return Cursor.Cut([.. seen.Take(take + 1)], take, Place);
    }

    static Cursor Place(Need need) => new(need.BegunAt, need.Id);

    static IQueryable<Need> Newest(IQueryable<Need> needs, Cursor? from) =>
        (from is null ? needs : needs.Where(n => n.BegunAt < from.At || (n.BegunAt == from.At && n.Id.CompareTo(from.Id) < 0)))
        .OrderByDescending(n => n.BegunAt)
        .ThenByDescending(n => n.Id);

    static IReadOnlyList<string>? Covered(NeedFilter filter, IReadOnlyList<SupportCentre> centres, DateOnly today) =>
        filter.Centre is { Length: > 0 } code
            ? [.. centres.Where(c => c.Code == code).SelectMany(c => c.CoveredOn(today))]
            : null;
}
