using System.Net;
using System.Xml.Linq;
using Matchmaking.Deeds;
using Matchmaking.Web;
using Microsoft.AspNetCore.WebUtilities;

namespace Matchmaking.Sharing;

/// <summary>oEmbed 1.0: who pastes the address of a list into an editor that knows it gets the list in a frame.</summary>
public static class OEmbed
{
    const int Width = 600, Height = 500, KeptForSeconds = 3600;

    public static IResult Answer(string? url, string? format, int? maxWidth, int? maxHeight, HttpContext context)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        if (FrameOf(url, context.Request.Home()) is not var (language, of, address)) return Problems.Of(Refusal.NotFound);
        if (format is not (null or "json" or "xml")) return Results.StatusCode((int)HttpStatusCode.NotImplemented);
        var (width, height) = (Math.Clamp(maxWidth ?? Width, 1, Width), Math.Clamp(maxHeight ?? Height, 1, Height));
        var texts = Texts.In(language);
        (string Name, object Value)[] fields =
        [
            ("version", "1.0"),
            ("type", "rich"),
            ("title", texts[$"embed.{of}"]),
            ("provider_name", texts["site.name"]),
            ("provider_url", context.Request.Home().ToString()),
            ("cache_age", KeptForSeconds),
            ("width", width),
            ("height", height),
            ("html", EmbedSnippets.FrameOf(WebUtility.HtmlEncode(address), width, height, WebUtility.HtmlEncode(texts[$"embed.{of}"]))),
        ];
        return format == "xml"
            ? Results.Text(new XElement("oembed", fields.Select(field => new XElement(field.Name, field.Value))).ToString(), "text/xml; charset=utf-8")
            : Results.Json(fields.ToDictionary(field => field.Name, field => field.Value), Json.Options);
    }

    /// <summary>The frame for an address of a list here; an address elsewhere, or of another page, has none.</summary>
    static (string Language, string Of, string Address)? FrameOf(string? url, Uri home)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var asked) || asked.Authority != home.Authority) return null;
        string[] parts = asked.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var (language, of) = parts switch
        {
            [var first, var second] => (first, second),
            [var first, "embed", var third] => (first, third),
            _ => ("", ""),
        };
        if (!PageLanguages.All.Contains(language) || of is not ("needs" or "offers")) return null;
        var filter = QueryHelpers.ParseQuery(asked.Query).Where(part => part.Key != "cursor").SelectMany(part => part.Value, (part, value) => KeyValuePair.Create(part.Key, value));
        return (language, of, QueryHelpers.AddQueryString(new Uri(home, $"/{language}/embed/{of}").ToString(), filter));
    }
}
