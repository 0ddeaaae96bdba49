using System.Text.Json;
using System.Text.Json.Nodes;
using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Offers;

/// <summary>Shows an offer to somebody: the fields of the exchange format and where it stands.</summary>
public sealed class OfferViews(IDocumentStore store, Instance instance)
{
    public async Task<IResult> Show(Guid offerId, Door door)
    {
        await using var session = store.QuerySession();
        var offer = await session.LoadAsync<Offer>(offerId);
        if (offer is null || !door.Actor.Sees(offer)) return Problems.Of(Refusal.NotFound);
        var organization = await session.LoadAsync<Organization>(offer.OrganizationId);
        var version = (await session.Events.FetchStreamStateAsync(offerId))!.Version;
        var json = Json(offer, organization, door.Today, instance);
        json["version"] = version;
        door.ETag(version);
        return Results.Json(json, Matchmaking.Json.Options);
    }

    /// <summary>What a deed on an offer answers with: the offer as it stands now.</summary>
    public Func<Answer, Task<IResult>> After(Door door) => answer => Show(answer.RecordId, door);

    /// <summary>An offer as JSON, for lists and for a single answer alike.</summary>
    public static JsonObject Json(Offer offer, Organization? organization, DateOnly today, Instance instance)
    {
        var json = JsonSerializer.SerializeToNode(offer.Content, Matchmaking.Json.Options)!.AsObject();
        json.Insert(0, "offerId", offer.Id);
        json.Insert(1, "offer", offer.Key(instance));
        json.Insert(2, "state", offer.State.Word());
        json["organizationId"] = offer.OrganizationId;
        json["verified"] = organization?.IsVerifiedOn(today) ?? false;
        json["awaitsEndorsement"] = offer.AwaitsEndorsement;
        json["expiresAt"] = JsonSerializer.SerializeToNode(offer.ExpiresAt, Matchmaking.Json.Options);
        return json;
    }
}
