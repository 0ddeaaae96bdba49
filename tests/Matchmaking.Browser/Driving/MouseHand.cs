using PuppeteerSharp;

namespace Matchmaking.Browser.Driving;

/// <param name="scripts">Whether the page runs scripts, without which nothing moves in it by itself.</param>
public sealed class MouseHand(IPage page, bool scripts) : IHand
{
    public int Presses => 0;

    public Task Reach(string target) => page.Sees(target);

    /// <summary>Where the thing has come to rest: what comes late, such as a page that scrolls to its card, moves it.</summary>
    public async Task Press(string target)
    {
        var thing = await page.Sees(target);
        if (scripts) await page.Locator(target).ClickAsync();
        else await thing.ClickAsync();
    }

    public async Task Write(string field, string text)
    {
        await (await page.Sees(field)).FocusAsync();
        await page.EvaluateExpressionAsync("document.activeElement.select()");
        await page.Keyboard.SendCharacterAsync(text);
    }

    public async Task Choose(string field, string value)
    {
        await page.Sees(field);
        Assert.Equal([value], await page.SelectAsync(field, value));
    }

    public Task Tick(string box) => Press(box);
}
