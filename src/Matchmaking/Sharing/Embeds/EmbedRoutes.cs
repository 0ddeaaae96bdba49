using Matchmaking.Deeds;
using Matchmaking.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Matchmaking.Sharing;

/// <summary>
/// The addresses that pages elsewhere take lists from: as data for the web component and for portals, and as a page for a frame.
/// </summary>
public static class EmbedRoutes
{
    public static void MapEmbeds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/embed/needs.json",
            async ([AsParameters] ListFilter filter, int? rows, string? lang, HttpContext context, Embeds embeds) =>
            Open(context, await embeds.Needs(new(filter, rows), context.Request.Home(), Language(lang, context), context.RequestAborted)))
            .Described("Lists needs for a page elsewhere, in the fields of the national portals' widget.", Who.Anybody)
            .Produces<EmbedList>().WithTags("Embeds");
        routes.MapGet("/embed/offers.json",
            async ([AsParameters] ListFilter filter, int? rows, string? lang, HttpContext context, Embeds embeds) =>
            Open(context, await embeds.Offers(new(filter, rows), context.Request.Home(), Language(lang, context), context.RequestAborted)))
            .Described("Lists offers for a page elsewhere, in the fields of the national portals' widget.", Who.Anybody)
            .Produces<EmbedList>().WithTags("Embeds");
        routes.MapGet("/oembed", (string? url, string? format, int? maxwidth, int? maxheight, HttpContext context, RecordCards cards) =>
            OEmbed.Answer(url, format, maxwidth, maxheight, context, cards))
            .Described("Answers by oEmbed how the page of a list, a need or an offer is shown in a frame.", Who.Anybody).WithTags("Embeds").Produces(404);
        MapFrames(routes);
    }

    static void MapFrames(IEndpointRouteBuilder routes)
    {
        var frames = routes.MapPages("/embed");
        frames.MapGet("/needs", async ([AsParameters] ListFilter filter, int? rows, HttpContext context, Visit visit, Embeds embeds) =>
            Frame(context, visit, await embeds.Needs(new(filter, rows), context.Request.Home(), visit.Language, context.RequestAborted)));
        frames.MapGet("/offers", async ([AsParameters] ListFilter filter, int? rows, HttpContext context, Visit visit, Embeds embeds) =>
            Frame(context, visit, await embeds.Offers(new(filter, rows), context.Request.Home(), visit.Language, context.RequestAborted)));
        frames.MapGet("/needs/{needId:guid}", (Guid needId, HttpContext context, Visit visit, RecordCards cards) => Card("needs", needId, context, visit, cards));
        frames.MapGet("/offers/{offerId:guid}", (Guid offerId, HttpContext context, Visit visit, RecordCards cards) => Card("offers", offerId, context, visit, cards));
        routes.MapPages("/embedding").MapGet("", ([AsParameters] ListFilter filter, string? of, HttpContext context, Visit visit) =>
            visit.Show<EmbeddingPage>(new { Filter = filter, Of = of == "offers" ? "offers" : "needs", Home = context.Request.Home() }));
    }

    /// <summary>Any page may read it, for it tells what anybody may see and knows no reader.</summary>
    static IResult Open(HttpContext context, EmbedList list)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.CacheControl = FeedAnswer.Public;
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        return Results.Json(list, Json.Options);
    }

    static IResult Frame(HttpContext context, Visit visit, EmbedList list)
    {
        context.MayBeFramed();
        context.Response.Headers.CacheControl = FeedAnswer.Public;
        return visit.Show<EmbedPage>(new { List = list });
    }

    /// <summary>What is gone is said in the frame, for whoever reads the page around it; that it is not there is said in the status as well.</summary>
    static async Task<IResult> Card(string of, Guid recordId, HttpContext context, Visit visit, RecordCards cards)
    {
        var card = await cards.Find(of, recordId, context.Request.Home(), visit.Language, context.RequestAborted);
        context.MayBeFramed();
        context.Response.Headers.CacheControl = FeedAnswer.Public;
        return new RazorComponentResult<RecordCardPage>(new { Of = of, Card = card })
        {
            StatusCode = card is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK,
            PreventStreamingRendering = true,
        };
    }

    static string Language(string? lang, HttpContext context) =>
        Vocabularies.LanguageTag.Primary(lang ?? "") is var asked && PageLanguages.All.Contains(asked) ? asked : PageLanguages.Of(context.Request);
}
