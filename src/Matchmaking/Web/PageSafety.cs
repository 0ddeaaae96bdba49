namespace Matchmaking.Web;

/// <summary>What browsers are told to refuse: scripts, styles inside pages, and every address outside this instance.</summary>
public static class PageSafety
{
    // Images of the style sheet, such as the tick of a box, are written in it as data.
    const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void UsePageSafety(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    });
}
