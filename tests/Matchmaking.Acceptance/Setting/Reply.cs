using System.Net;
using System.Text.Json.Nodes;

namespace Matchmaking.Acceptance.Setting;

/// <summary>What the service answered, read to its end.</summary>
public sealed record Reply(HttpStatusCode Status, string Text, string? ContentType, string? ETag, Uri? Location)
{
    public int Code => (int)Status;

    /// <summary>The answer's body as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>The body of an answer that says that it was done.</summary>
    public JsonNode Done()
    {
        Assert.True(Code is >= 200 and < 300, $"{Code}: {Text}");
        return Text.Length == 0 ? new JsonObject() : Json;
    }

    /// <summary>The body of a refusal with this status, which has to be a problem.</summary>
    public JsonNode Refused(int status)
    {
        Assert.True(Code == status, $"expected {status}, got {Code}: {Text}");
        Assert.Equal("application/problem+json", ContentType);
        return Json;
    }

    /// <summary>The fields that a refusal finds fault with.</summary>
    public IReadOnlyList<string> Faults() => [.. Refused(400)["errors"]!.AsObject().Select(error => error.Key)];

    public static async Task<Reply> Of(HttpResponseMessage response) => new(
        response.StatusCode,
        await response.Content.ReadAsStringAsync(),
        response.Content.Headers.ContentType?.MediaType,
        response.Headers.ETag?.Tag,
        response.Headers.Location);
}
