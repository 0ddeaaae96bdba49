using System.Net;
using System.Text.RegularExpressions;

namespace Matchmaking.Benchmarks.Pages;

/// <summary>Browsers of the demo's people: they keep their cookies and read pages, not what pages ask for beside themselves.</summary>
public sealed partial class PageReaders(Uri service) : IDisposable
{
    readonly Dictionary<string, HttpClient> readers = [];

    public async Task<HttpClient> Of(string person)
    {
        if (readers.TryGetValue(person, out var known)) return known;
        var reader = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.Brotli }) { BaseAddress = service };
        reader.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        if (person != "nobody") await SignIn(reader, person);
        return readers[person] = reader;
    }

    public void Dispose()
    {
        foreach (var reader in readers.Values) reader.Dispose();
    }

    static async Task SignIn(HttpClient reader, string person)
    {
        var page = await reader.GetStringAsync(new Uri("/en/demo", UriKind.Relative));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Mark().Match(page).Groups[1].Value,
            ["person"] = person,
        });
        using var answer = await reader.PostAsync(new Uri("/demo/sign-in", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Mark();
}
