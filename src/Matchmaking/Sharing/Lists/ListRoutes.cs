using System.Text.Json.Nodes;
using Matchmaking.Deeds;

namespace Matchmaking.Sharing;

/// <summary>The addresses of the lists of needs and offers.</summary>
public static class ListRoutes
{
    public static void MapLists(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/needs", async ([AsParameters] ListFilter filter, [AsParameters] Part part, Door door, NeedList list, CancellationToken cancellation) =>
            Json(await list.Read(door.Looks(filter), part.Cursor, Cursor.Rows(part.Take), cancellation), part)).WithTags("Needs");
        routes.MapGet("/api/offers", async ([AsParameters] ListFilter filter, [AsParameters] Part part, Door door, OfferList list, CancellationToken cancellation) =>
            Json(await list.Read(door.Looks(filter), part.Cursor, Cursor.Rows(part.Take), cancellation), part)).WithTags("Offers");
    }

    static Search Looks(this Door door, ListFilter filter) => new(filter, door.Actor, door.Today, door.Language);

    static IResult Json(Found<JsonObject> found, Part part) => Results.Json(
        new { found.Items, found.Next, found.Total, Facets = part.Facets == true ? Counts(found.Counts) : null }, Matchmaking.Json.Options);

    static Dictionary<string, IReadOnlyDictionary<string, int>> Counts(FacetCounts counts) =>
        Facets.All.ToDictionary(facet => facet.Word(), facet => counts[facet]);
}

/// <summary>Which part of a list, and whether with what its facets would leave.</summary>
public sealed record Part(string? Cursor, int? Take, bool? Facets);
