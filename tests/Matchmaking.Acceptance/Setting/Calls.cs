using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Matchmaking.Acceptance.Setting;

/// <summary>How people in stories call the service.</summary>
public static class Calls
{
    public static Task<Reply> Gets(this HttpClient person, string address, string? ifNoneMatch = null) =>
        person.Sends(HttpMethod.Get, address, null, request => Tag(request.Headers.IfNoneMatch, ifNoneMatch));

    public static Task<Reply> Posts(this HttpClient person, string address, object? body = null, string? ifMatch = null, string? key = null) =>
        person.Sends(HttpMethod.Post, address, Content(body), request => Mark(request, ifMatch, key));

    public static Task<Reply> Puts(this HttpClient person, string address, object? body, string? ifMatch = null, string? key = null) =>
        person.Sends(HttpMethod.Put, address, Content(body), request => Mark(request, ifMatch, key));

    public static async Task<Reply> Sends(
        this HttpClient person, HttpMethod method, string address, HttpContent? content, Action<HttpRequestMessage>? mark = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        mark?.Invoke(request);
        using var response = await person.SendAsync(request, TestContext.Current.CancellationToken);
        return await Reply.Of(response);
    }

    /// <summary>Looks whether one is let in, and leaves.</summary>
    public static async Task<Reply> Knocks(this HttpClient person, string address)
    {
        using var answer = await person.GetAsync(
            new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return new Reply(answer.StatusCode, "", answer.Content.Headers.ContentType?.MediaType, null, null);
    }

    /// <summary>Text goes as it is, so that a story can send what is not JSON.</summary>
    static HttpContent? Content(object? body) => body switch
    {
        null => null,
        string text => new StringContent(text, Encoding.UTF8, "application/json"),
        _ => new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"),
    };

    static void Mark(HttpRequestMessage request, string? ifMatch, string? key)
    {
        Tag(request.Headers.IfMatch, ifMatch);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
    }

    static void Tag(HttpHeaderValueCollection<EntityTagHeaderValue> tags, string? tag)
    {
        if (tag is not null) tags.Add(new EntityTagHeaderValue(tag));
    }
}
