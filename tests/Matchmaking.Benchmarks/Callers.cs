using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Matchmaking.Benchmarks;

/// <summary>The demo's people as the benches let them act, over HTTP.</summary>
public static class Callers
{
    /// <summary>A need that Wanjiru can submit as it is.</summary>
    public static readonly object Need = new
    {
        party = "KE",
        title = new { en = "Early warning of invasive plants in drylands" },
        problem = new { en = "County rangers cannot tell invasive seedlings from native ones in time to act." },
        subjects = new[] { "CBD-SUBJECT-IAS" },
        targets = new[] { "GBF-TARGET-06" },
        kinds = new[] { "training" },
        languages = new[] { "en" },
    };

    public static async Task<HttpClient> SignedIn(Uri service, string person)
    {
        var client = new HttpClient { BaseAddress = service };
        using var answer = await client.PostAsJsonAsync("/demo/tokens", new { person });
        var token = (await answer.Content.ReadFromJsonAsync<JsonNode>())!["token"]!.GetValue<string>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>Posts, and tells how long that took until it was answered and read.</summary>
    public static async Task<JsonNode> Posts(this HttpClient client, string address, object body, Action<TimeSpan> took)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await client.PostAsJsonAsync(address, body);
        answer.EnsureSuccessStatusCode();
        took(Stopwatch.GetElapsedTime(began));
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
