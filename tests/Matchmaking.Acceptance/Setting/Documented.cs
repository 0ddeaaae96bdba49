using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Matchmaking.Acceptance.Setting;

/// <summary>What the document of the API says that its routes answer.</summary>
public sealed partial record Documented(JsonObject Paths)
{
    public static async Task<Documented> Of(RunningService service)
    {
        using var browser = new HttpClient { BaseAddress = service.Address };
        var document = JsonNode.Parse(await browser.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken));
        return new Documented(document!["paths"]!.AsObject());
    }

    /// <summary>Whether a route that the document has may answer with this status; of other routes it says nothing.</summary>
    public bool Knows(string route, int status) =>
        Of(route)?["responses"] is not JsonObject told || told.ContainsKey($"{status}");

    /// <summary>Whether it says of a field that a body cannot do without it; what is no field of the body it does not know.</summary>
    public bool Asks(string route, string field) =>
        Of(route)?["requestBody"]?["content"]?["application/json"]?["schema"] is not JsonObject body
        || body["properties"]?[field] is null
        || (body["required"]?.AsArray() ?? []).Any(name => name!.ToString() == field);

    JsonNode? Of(string route) => route.Split(' ', 2) is [var method, var pattern] ? Paths[Constraint().Replace(pattern, "}")]?[method.ToLowerInvariant()] : null;

    [GeneratedRegex(@":[^{}]*\}")]
    private static partial Regex Constraint();
}
