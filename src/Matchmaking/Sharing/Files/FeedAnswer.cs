using System.Security.Cryptography;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Microsoft.Net.Http.Headers;

namespace Matchmaking.Sharing;

/// <summary>Feeds as answers: with a tag, so that a reader who looks every ten minutes is told in one line that there is nothing new.</summary>
public static class FeedAnswer
{
    public const string Private = "private, no-cache", Public = "public, max-age=300";

    public static IResult Of(HttpContext context, SyndicationFeed feed, string keeping)
    {
        using var written = new MemoryStream();
        using (var writer = XmlWriter.Create(written, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
            feed.SaveAsAtom10(writer);
        return Of(context, written.ToArray(), "application/atom+xml; charset=utf-8", keeping);
    }

    public static IResult Of(HttpContext context, string calendar) =>
        Of(context, Encoding.UTF8.GetBytes(calendar), "text/calendar; charset=utf-8", Private);

    static IResult Of(HttpContext context, byte[] body, string contentType, string keeping)
    {
        context.Response.Headers.CacheControl = keeping;
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"");
        return Results.Bytes(body, contentType, entityTag: tag);
    }
}
