using PuppeteerSharp;

namespace Matchmaking.Browser.Driving;

/// <summary>What is on the page that is open.</summary>
public static class Sight
{
    /// <summary>An element that is there and shown; else the test fails with what the page says.</summary>
    public static async Task<IElementHandle> Sees(this IPage page, string target)
    {
        var shown = await page.EvaluateFunctionAsync<bool>("target => document.querySelector(target)?.checkVisibility() === true", target);
        Assert.True(shown, $"{target} is not shown on {page.Url}, which says: {await page.Says()}");
        return await page.QuerySelectorAsync(target);
    }

    public static Task<bool> Has(this IPage page, string target) =>
        page.EvaluateFunctionAsync<bool>("target => document.querySelector(target) !== null", target);

    public static Task<bool> LiesIn(this IPage page, string place, string target) =>
        page.EvaluateFunctionAsync<bool>("(place, target) => document.querySelector(target).closest(place) !== null", place, target);

    public static Task<bool> HasFocus(this IPage page, string target) =>
        page.EvaluateFunctionAsync<bool>("target => document.activeElement.matches(target)", target);

    public static Task<string> Says(this IPage page, string part = "main") =>
        page.EvaluateFunctionAsync<string>("part => document.querySelector(part)?.innerText ?? ''", part);

    public static Task<string> Typed(this IPage page, string field) =>
        page.EvaluateFunctionAsync<string>("field => document.querySelector(field).value", field);

    public static string Address(this IPage page) => new Uri(page.Url).PathAndQuery;
}
