namespace Matchmaking.Web;

/// <summary>Pages whose address is a secret.</summary>
public static class Secrets
{
    /// <summary>Whoever reads the page may keep its address; no list of pages, no store on the way and no other site should.</summary>
    public static void KeepTo(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
