using Matchmaking.Deeds;

namespace Matchmaking.Sharing;

/// <summary>The addresses of the lists of needs and offers, in every form.</summary>
public static class ListRoutes
{
    public static void MapLists(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/needs",
            ([AsParameters] ListFilter filter, [AsParameters] Part part, Door door, HttpContext context, ListAnswer lists) =>
            lists.Needs(ListFormats.AcceptedBy(context.Request), door.Looks(filter), part, context))
            .Described("Lists needs, the newest first, as JSON or in the form that is accepted.", Who.Anybody).WithTags("Needs");
        routes.MapGet("/api/offers",
            ([AsParameters] ListFilter filter, [AsParameters] Part part, Door door, HttpContext context, ListAnswer lists) =>
            lists.Offers(ListFormats.AcceptedBy(context.Request), door.Looks(filter), part, context))
            .Described("Lists offers, the newest first, as JSON or in the form that is accepted.", Who.Anybody).WithTags("Offers");
        foreach (var format in ListFormats.All)
        {
            routes.MapGet($"/api/needs.{format.Extension()}",
                ([AsParameters] ListFilter filter, [AsParameters] Part part, Door door, HttpContext context, ListAnswer lists) =>
                lists.Needs(format, door.Looks(filter), part, context))
                .Described("Lists needs in the form that the ending names.", Who.Anybody).WithTags("Needs");
            routes.MapGet($"/api/offers.{format.Extension()}",
                ([AsParameters] ListFilter filter, [AsParameters] Part part, Door door, HttpContext context, ListAnswer lists) =>
                lists.Offers(format, door.Looks(filter), part, context))
                .Described("Lists offers in the form that the ending names.", Who.Anybody).WithTags("Offers");
        }
    }

    static Search Looks(this Door door, ListFilter filter) => new(filter, door.Actor, door.Today, door.Language);
}

/// <summary>Which part of a list, and whether with what its facets would leave.</summary>
public sealed record Part(string? Cursor, int? Take, bool? Facets);
