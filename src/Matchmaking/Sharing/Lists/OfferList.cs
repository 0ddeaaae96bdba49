using System.Text.Json.Nodes;
using Marten;
using Matchmaking.Offers;
using Matchmaking.Participants;

namespace Matchmaking.Sharing;

/// <summary>The offers that somebody may see, those first in which the typed words stand out, then the newest.</summary>
public sealed class OfferList(Finding finding, IDocumentStore store, Instance instance)
{
    public Task<Found<Offer>> Find(Search search, string? cursor, int take, CancellationToken cancellation) =>
        finding.Offers(search, cursor, take, cancellation);

    /// <summary>The same offers as the API tells of them.</summary>
    public async Task<Found<JsonObject>> Read(Search search, string? cursor, int take, CancellationToken cancellation)
    {
        var found = await Find(search, cursor, take, cancellation);
        await using var session = store.QuerySession();
        var organizations = (await session.LoadManyAsync<Organization>(cancellation, found.Items.Select(offer => offer.OrganizationId).Distinct()))
            .ToDictionary(organization => organization.Id);
        return found.Select(offer => OfferViews.Json(offer, organizations.GetValueOrDefault(offer.OrganizationId), search.Today, instance));
    }
}
