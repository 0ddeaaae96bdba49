using System.Text.RegularExpressions;

namespace Matchmaking.Acceptance.Setting;

/// <summary>Somebody at the pages, with a browser's cookies, who follows where the pages lead.</summary>
public static partial class Visitor
{
    /// <param name="person">One of the demo's people, or <c>nobody</c>.</param>
    public static async Task<HttpClient> At(Uri service, string person)
    {
        var browser = new HttpClient { BaseAddress = service };
        if (person == "nobody") return browser;
        var form = (await browser.Gets("/en/demo")).Text;
        using var pressed = new FormUrlEncodedContent([new("person", person), new("__RequestVerificationToken", Token().Match(form).Groups[1].Value)]);
        Assert.Equal(200, (await browser.Sends(HttpMethod.Post, "/demo/sign-in", pressed)).Code);
        return browser;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
