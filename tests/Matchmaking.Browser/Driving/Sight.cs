using Matchmaking.Acceptance.Setting;
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
        page.EvaluateFunctionAsync<bool>("target => document.activeElement?.matches(target) === true", target);

    /// <summary>A browser gives the focus that a page asks for when it has drawn it, which may come after the page has arrived.</summary>
    public static Task FocusComesTo(this IPage page, string target) => Eventually.Until(() => page.HasFocus(target), $"the focus on {target}");

    public static Task<string> Says(this IPage page, string part = "main") =>
        page.EvaluateFunctionAsync<string>("part => document.querySelector(part)?.innerText ?? ''", part);

    public static Task<string> Typed(this IPage page, string field) =>
        page.EvaluateFunctionAsync<string>("field => document.querySelector(field).value", field);

    public static string Address(this IPage page) => new Uri(page.Url).PathAndQuery;

    /// <summary>A day in a field of days; browsers take typed days in the order of the machine's own language, which is not ours to know.</summary>
    public static Task SetDay(this IPage page, string field, string day) =>
        page.EvaluateFunctionAsync("(field, day) => { document.querySelector(field).value = day; }", field, day);

    /// <summary>Pulls a slider, as a mouse or a finger does.</summary>
    public static Task Pulls(this IPage page, string slider, string to) => page.EvaluateFunctionAsync(
        "(slider, to) => { const pulled = document.querySelector(slider); pulled.value = to; pulled.dispatchEvent(new Event('input', { bubbles: true })); }",
        slider, to);
}
