using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Matchmaking.Year;

/// <summary>A person signed in to the service, who acts through its routes alone.</summary>
public sealed class Someone(HttpClient client, string name, Guid personId) : IDisposable
{
    public string Name => name;

    public Guid PersonId => personId;

    /// <summary>Does what has to be possible.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public async Task<JsonNode> Does(string address, object? body = null)
    {
        var (status, answer) = await Tries(address, body);
        return status < 300 ? answer : throw new InvalidOperationException($"{name}: POST {address} was answered {status}: {answer.ToJsonString()}");
    }

    /// <summary>Does what may be refused; says with which status it was answered.</summary>
    public async Task<(int Status, JsonNode Answer)> Tries(string address, object? body = null)
    {
        using var answer = await client.PostAsJsonAsync(address, body ?? new { });
        return ((int)answer.StatusCode, await Read(answer));
    }

    public async Task<JsonNode> Reads(string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return await Read(answer);
    }

    public async Task<Guid> Begins(string address, object body, string named) => (await Does(address, body))[named]!.GetValue<Guid>();

    public void Dispose() => client.Dispose();

    static async Task<JsonNode> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }
}
