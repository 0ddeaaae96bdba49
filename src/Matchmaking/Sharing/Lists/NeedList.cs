using System.Text.Json.Nodes;
using Marten;
using Matchmaking.Access;
using Matchmaking.Needs;
using Matchmaking.Participants;

namespace Matchmaking.Sharing;

/// <summary>The needs that somebody may see, those first in which the typed words stand out, then the newest.</summary>
public sealed class NeedList(Finding finding, IDocumentStore store, Instance instance)
{
    public Task<Found<Need>> Find(Search search, string? cursor, int take, CancellationToken cancellation) =>
        finding.Needs(search, cursor, take, cancellation);

    /// <summary>The same needs as the API tells of them.</summary>
    public async Task<Found<JsonObject>> Read(Search search, string? cursor, int take, CancellationToken cancellation)
    {
        var found = await Find(search, cursor, take, cancellation);
        await using var session = store.QuerySession();
        var centres = await session.Query<SupportCentre>().ToListAsync(cancellation);
        var sightOf = await session.SightOn(search.Actor, [.. found.Items.Select(need => need.Id)]);
        return found.Select(need => NeedViews.Json(need, sightOf(need), centres, search.Today, instance));
    }
}
