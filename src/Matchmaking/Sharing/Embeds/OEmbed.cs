using System.Net;
using System.Xml.Linq;
using Matchmaking.Deeds;
using Matchmaking.Web;
using Microsoft.AspNetCore.WebUtilities;

namespace Matchmaking.Sharing;

/// <summary>oEmbed 1.0: who pastes the address of a list, a need or an offer into an editor that knows it gets it in a frame.</summary>
public static class OEmbed
{
    const int KeptForSeconds = 3600;

    public static async Task<IResult> Answer(string? url, string? format, int? maxWidth, int? maxHeight, HttpContext context, RecordCards cards)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        if (Asked.By(url, context.Request.Home()) is not { } asked) return Problems.Of(Refusal.NotFound);
        if (await TitleOf(asked, context, cards) is not { } title) return Problems.Of(Refusal.NotFound);
        if (format is not (null or "json" or "xml")) return Results.StatusCode((int)HttpStatusCode.NotImplemented);
        var (width, height) = (Math.Clamp(maxWidth ?? asked.Width, 1, asked.Width), Math.Clamp(maxHeight ?? asked.Height, 1, asked.Height));
        (string Name, object Value)[] fields =
        [
            ("version", "1.0"),
            ("type", "rich"),
            ("title", title),
            ("provider_name", Texts.In(asked.Language)["site.name"]),
            ("provider_url", context.Request.Home().ToString()),
            ("cache_age", KeptForSeconds),
            ("width", width),
            ("height", height),
            ("html", EmbedSnippets.FrameOf(WebUtility.HtmlEncode(asked.Address), width, height, WebUtility.HtmlEncode(title))),
        ];
        return format == "xml"
            ? Results.Text(new XElement("oembed", fields.Select(field => new XElement(field.Name, field.Value))).ToString(), "text/xml; charset=utf-8")
            : Results.Json(fields.ToDictionary(field => field.Name, field => field.Value), Json.Options);
    }

    /// <summary>Null where it is a record that not everybody may read.</summary>
    static async Task<string?> TitleOf(Asked asked, HttpContext context, RecordCards cards) => asked.RecordId is { } recordId
        ? (await cards.Find(asked.Of, recordId, context.Request.Home(), asked.Language, context.RequestAborted))?.Row.Title
        : Texts.In(asked.Language)[$"embed.{asked.Of}"];

    /// <summary>What an address here is of, and where its frame lies; an address elsewhere, or of another page, has none.</summary>
    sealed record Asked(string Language, string Of, Guid? RecordId, string Address)
    {
        public int Width => 600;

        public int Height => RecordId is null ? 500 : 400;

        public static Asked? By(string? url, Uri home)
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var asked) || asked.Authority != home.Authority) return null;
            string[] parts = asked.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
            if (parts is [var first, "embed", .. var rest]) parts = [first, .. rest];
            if (parts is not [var language, "needs" or "offers", ..] || parts.Length > 3 || !PageLanguages.All.Contains(language)) return null;
            var frame = new Uri(home, $"/{language}/embed/{parts[1]}").ToString();
            if (parts is [_, _, var id]) return Guid.TryParse(id, out var recordId) ? new Asked(language, parts[1], recordId, $"{frame}/{recordId}") : null;
            var filter = QueryHelpers.ParseQuery(asked.Query).Where(part => part.Key != "cursor").SelectMany(part => part.Value, (part, value) => KeyValuePair.Create(part.Key, value));
            return new Asked(language, parts[1], null, QueryHelpers.AddQueryString(frame, filter));
        }
    }
}
