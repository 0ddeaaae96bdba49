using System.Net;
using System.Text.RegularExpressions;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Browser.Driving;
using Matchmaking.Browser.Flows;
using PuppeteerSharp;

namespace Matchmaking.Browser.Elsewhere;

/// <summary>The snippet that the embedding page gives, pasted into a page of another origin, in a real browser.</summary>
[Collection(FlowsCollection.Name)]
public sealed partial class ComponentTests(Stage stage, ChromiumFixture chromium)
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task A_portal_shows_the_needs_of_its_country_under_its_own_policy_and_without_a_cookie()
    {
        await cast.OpensNeed(("title", Some.Text("Numbat burrows")));
        await using var portal = await PageElsewhere.Open(await chromium.Context(), await Snippet("needs?country=KE&q=numbat"), Policy);
        var rows = await portal.Said("tsc-needs", "li a");
        Assert.Equal("Numbat burrows", Assert.Single(rows));
        Assert.Contains("open needs", Assert.Single(await portal.Said("tsc-needs", "h2")), StringComparison.Ordinal);
        Assert.StartsWith($"{stage.Service.Address}en/needs/", await portal.Marked("tsc-needs", "li a", "href"), StringComparison.Ordinal);
        Assert.Equal(("en", "ltr"), (await portal.Marked("tsc-needs", "section", "lang"), await portal.Marked("tsc-needs", "section", "dir")));
        Assert.Empty(await portal.Page.GetCookiesAsync(stage.Service.Address.ToString(), portal.Page.Url));
        Assert.Empty(portal.Faults);
        await Picture(portal, "portal");
    }

    [Fact]
    public async Task In_Arabic_a_list_runs_from_right_to_left_and_fits_a_narrow_column()
    {
        await cast.OpensNeed(("title", Some.Text("Bilby tracks")));
        await cast.OpensNeed(("title", new System.Text.Json.Nodes.JsonObject { ["ar"] = "آثار البلبي في 30 مقاطعة" }), ("problem", Some.Text("Bilby tracks fade.")));
        await using var portal = await PageElsewhere.Open(await chromium.Context(), $"<aside>{await Snippet("needs?country=KE&q=bilby", "ar")}</aside>", Policy, "ar", 320);
        Assert.Equal(("ar", "rtl"), (await portal.Marked("tsc-needs", "section", "lang"), await portal.Marked("tsc-needs", "section", "dir")));
        Assert.Equal(2, (await portal.Said("tsc-needs", "li")).Length);
        Assert.Contains("en", await portal.Page.EvaluateFunctionAsync<string[]>("() => [...document.querySelector('tsc-needs').shadowRoot.querySelectorAll('li a')].map(a => a.lang)"));
        Assert.True(await portal.Page.EvaluateFunctionAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "It sticks out.");
        Assert.Empty(portal.Faults);
        await Picture(portal, "portal-ar");
    }

    [Fact]
    public async Task Offers_take_the_language_of_the_page_and_an_attribute_that_changes_asks_again()
    {
        await cast.Lin.Registers(Some.Offer(("title", Some.Text("Dibbler traps"))));
        var script = $"<script src=\"{stage.Service.Address}embed/tsc.js\" defer></script><tsc-offers q=\"dibbler\"></tsc-offers>";
        await using var portal = await PageElsewhere.Open(await chromium.Context(), script, Policy, "fr");
        Assert.Equal("fr", await portal.Marked("tsc-offers", "section", "lang"));
        Assert.Equal("Dibbler traps", Assert.Single(await portal.Said("tsc-offers", "li a")));
        await portal.Page.EvaluateFunctionAsync("() => document.querySelector('tsc-offers').setAttribute('q', 'nothing-at-all')");
        await Eventually.Until(async () => (await portal.Said("tsc-offers", "[part=empty]")).Length == 1, "the empty list");
    }

    /// <summary>The address that it is pasted from may be away for a while, or for good.</summary>
    [Fact]
    public async Task Where_the_service_cannot_be_reached_the_link_stays()
    {
        var away = (await Snippet("needs?country=KE")).Replace(stage.Service.Address.Port.ToString(), "9", StringComparison.Ordinal);
        await using var portal = await PageElsewhere.Open(await chromium.Context(), away);
        Assert.Contains("/en/needs?country=KE", await portal.Page.EvaluateExpressionAsync<string>("document.querySelector('tsc-needs').innerText"), StringComparison.Ordinal);
        Assert.Empty(await portal.Said("tsc-needs", "section"));
    }

    [Fact]
    public async Task Where_the_page_lets_the_script_run_and_ask_nobody_the_link_stays()
    {
        await using var portal = await PageElsewhere.Open(await chromium.Context(), await Snippet("needs?country=KE"), Policy.Replace("connect-src", "media-src", StringComparison.Ordinal));
        Assert.Empty(await portal.Said("tsc-needs", "section"));
        Assert.True(await portal.Page.EvaluateFunctionAsync<bool>("() => document.querySelector('tsc-needs a').getClientRects().length > 0"), "The link is to be seen.");
    }

    /// <summary>Nothing but the instance's script, what it asks there, and the site's own style sheet.</summary>
    string Policy => $"default-src 'none'; script-src {Origin}; connect-src {Origin}; style-src 'self'";

    string Origin => stage.Service.Address.GetLeftPart(UriPartial.Authority);

    /// <summary>As it stands on the embedding page for somebody to copy.</summary>
    async Task<string> Snippet(string list, string language = "en")
    {
        var (of, filter) = (list.Split('?')[0], list.Split('?')[1]);
        var page = (await cast.Nobody.Gets($"/{language}/embedding?of={of}&{filter}")).Text;
        return WebUtility.HtmlDecode(First().Match(page).Groups[1].Value);
    }

    static async Task Picture(PageElsewhere portal, string name)
    {
        if (Environment.GetEnvironmentVariable("MATCHMAKING_PICTURES") is { Length: > 0 } folder)
            await portal.Page.ScreenshotAsync(Path.Combine(folder, $"{name}.png"), new ScreenshotOptions { FullPage = true });
    }

    [GeneratedRegex("<pre class=\"snippet\"[^>]*><code>(.*?)</code>", RegexOptions.Singleline)]
    private static partial Regex First();
}
