using Matchmaking.Deeds;
using Matchmaking.Web;

namespace Matchmaking.Sharing;

/// <summary>What those who list pages look for first.</summary>
public static class SitemapRoutes
{
    public static void MapSitemaps(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/robots.txt", (HttpContext context) => Results.Text(Robots(context.Request.Home()))).ExcludeFromDescription();
        routes.MapGet("/sitemap.xml", (HttpContext context, Sitemaps maps) => maps.Index(context.Request.Home(), context.RequestAborted)).ExcludeFromDescription();
        routes.MapGet("/sitemaps/{language}-{part:int}.xml", async (string language, int part, HttpContext context, Sitemaps maps) =>
            await maps.Of(language, part, context.Request.Home(), context.RequestAborted) ?? Problems.Of(Refusal.NotFound)).ExcludeFromDescription();
    }

    /// <summary>Everything but what is somebody's own, and the same list again in an endless number of filters.</summary>
    static string Robots(Uri home) =>
        $"""
        User-agent: *
        Disallow: /sign-in
        Disallow: /feeds/
        Disallow: /*/my
        Disallow: /*/embed/
        Disallow: /*&*
        Sitemap: {new Uri(home, "/sitemap.xml")}

        """;
}
