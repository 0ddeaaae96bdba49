namespace Matchmaking.Web;

/// <summary>What browsers are told to refuse: scripts and styles inside pages, and every address outside this instance.</summary>
public static class PageSafety
{
    // Images of the style sheet, such as the tick of a box, are written in it as data.
    const string Policy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // A list on a page elsewhere: whoever frames it, it runs nothing and sends nothing.
    const string FramedPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors *";

    /// <summary>Lets pages elsewhere show this answer in a frame.</summary>
    public static void MayBeFramed(this HttpContext context) => context.Response.Headers.ContentSecurityPolicy = FramedPolicy;

    /// <summary>What came from outside is kept by who takes it along; opened in a browser all the same, it reaches nothing here.</summary>
    public static void KeepApart(this HttpContext context) => context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";

    public static void UsePageSafety(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    });
}
