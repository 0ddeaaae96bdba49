using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Matchmaking.Year;

/// <summary>Everybody who acts in the year: the demo's people, and others whom its administrator enters when they are first needed.</summary>
public sealed class People(Uri service, Lists lists) : IDisposable
{
    const string Basis = "made up for the simulation of a year";

    // The kind of focal point that endorses: the national focal point to the Convention.
    const string National = "CBD-FP1";

    readonly Dictionary<string, Someone> known = [];

    public int Count => known.Count;

    public Task<Someone> Administrator() => SignedIn("sofia");

    /// <summary>She helps with what is late, and brokers where no centre covers a Party.</summary>
    public Task<Someone> Coordinator() => SignedIn("grace");

    public Task<Someone> FocalPoint(string party) =>
        With($"focal-{Handle(party)}", new { role = "focalPoint", party, basis = Basis, focalPointType = National });

    public Task<Someone> Drafter(string party) => With($"drafter-{Handle(party)}", new { role = "drafter", party, basis = Basis });

    public Task<Someone> Officer(string centre) => With($"officer-{Handle(centre)}", new { role = "officer", centre, basis = Basis, head = true });

    /// <summary>Whoever brokers for this Party: an officer of the first centre that covers it, else the global entity.</summary>
    public Task<Someone> Broker(string party) =>
        lists.Centres.FirstOrDefault(centre => centre.Covers.Contains(party)) is { } centre ? Officer(centre.Code) : Coordinator();

    public Task<Someone> Requester(string name, Guid organizationId) =>
        With($"requester-{Handle(name)}", new { role = "requester", organizationId, basis = Basis });

    public Task<Someone> Representative(string name, Guid organizationId) =>
        With($"voice-{Handle(name)}", new { role = "representative", organizationId, basis = Basis });

    public async Task<Guid> Organization(string name, string country, string organizationType) =>
        await (await Administrator()).Begins("/api/organizations", new { name, country, organizationType }, "organizationId");

    public void Dispose()
    {
        foreach (var someone in known.Values) someone.Dispose();
    }

    async Task<Someone> With(string handle, object role)
    {
        if (known.TryGetValue(handle, out var before)) return before;
        var administrator = await Administrator();
        var person = new { handle, name = handle, email = $"{handle}@example.org", language = "en" };
        var personId = await administrator.Begins("/api/people", person, "personId");
        await administrator.Does($"/api/people/{personId}/roles", role);
        return await SignedIn(handle);
    }

    async Task<Someone> SignedIn(string handle)
    {
        if (known.TryGetValue(handle, out var before)) return before;
        var client = new HttpClient { BaseAddress = service };
        using var answer = await client.PostAsJsonAsync("/demo/tokens", new { person = handle });
        var token = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!["token"]!.ToString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var me = await client.GetFromJsonAsync<JsonNode>("/api/me");
        return known[handle] = new Someone(client, handle, me!["personId"]!.GetValue<Guid>());
    }

    static string Handle(string name) => name.ToLowerInvariant().Replace(' ', '-');
}
