using Matchmaking.Deeds;

namespace Matchmaking.Sharing;

/// <summary>The addresses of the lists of needs and offers, in every form.</summary>
public static class ListRoutes
{
    public static void MapLists(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/needs", ([AsParameters] ListFilter filter, [AsParameters] Part part, Door door, HttpContext context, ListAnswer lists) =>
            lists.Needs(ListFormats.AcceptedBy(context.Request), door.Looks(filter), part, context)).WithTags("Needs");
        routes.MapGet("/api/offers", ([AsParameters] ListFilter filter, [AsParameters] Part part, Door door, HttpContext context, ListAnswer lists) =>
            lists.Offers(ListFormats.AcceptedBy(context.Request), door.Looks(filter), part, context)).WithTags("Offers");
        foreach (var format in ListFormats.All)
        {
            routes.MapGet($"/api/needs.{format.Extension()}", ([AsParameters] ListFilter filter, [AsParameters] Part part, Door door, HttpContext context, ListAnswer lists) =>
                lists.Needs(format, door.Looks(filter), part, context)).WithTags("Needs");
            routes.MapGet($"/api/offers.{format.Extension()}", ([AsParameters] ListFilter filter, [AsParameters] Part part, Door door, HttpContext context, ListAnswer lists) =>
                lists.Offers(format, door.Looks(filter), part, context)).WithTags("Offers");
        }
    }

    static Search Looks(this Door door, ListFilter filter) => new(filter, door.Actor, door.Today, door.Language);
}

/// <summary>Which part of a list, and whether with what its facets would leave.</summary>
public sealed record Part(string? Cursor, int? Take, bool? Facets);
