using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Offers;

namespace Matchmaking.Sharing;

/// <summary>The addresses of records that speak of the same as another.</summary>
public static class AlikeRoutes
{
    public static void MapAlike(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/needs/{needId:guid}/alike", Needs)
            .Described("Lists up to five other needs that speak of the same.", Who.WhoeverSees).WithTags("Needs");
        routes.MapGet("/api/offers/{offerId:guid}/alike", Offers)
            .Described("Lists up to five other offers that speak of the same.", Who.WhoeverSees).WithTags("Offers");
    }

    static async Task<IResult> Needs(Guid needId, Door door, AlikeRecords alike, IDocumentStore store, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var need = await session.LoadAsync<Need>(needId, cancellation);
        if (need is null || !(await session.SightOn(door.Actor, needId))(need).Seen) return Problems.Of(Refusal.NotFound);
        var found = await alike.To(need, door.Actor, cancellation);
        return Items(found.Select(other => new { NeedId = other.Id, other.Content.Title, other.Content.Party, State = other.State.Word() }));
    }

    static async Task<IResult> Offers(Guid offerId, Door door, AlikeRecords alike, IDocumentStore store, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var offer = await session.LoadAsync<Offer>(offerId, cancellation);
        if (offer is null || !door.Actor.Sees(offer)) return Problems.Of(Refusal.NotFound);
        var found = await alike.To(offer, door.Actor, cancellation);
        return Items(found.Select(other => new { OfferId = other.Id, other.Content.Title, other.Content.Organization, State = other.State.Word() }));
    }

    static IResult Items<T>(IEnumerable<T> items) => Results.Json(new Page<T>([.. items], null), Json.Options);
}
