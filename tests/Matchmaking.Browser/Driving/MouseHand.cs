using PuppeteerSharp;

namespace Matchmaking.Browser.Driving;

public sealed class MouseHand(IPage page) : IHand
{
    public int Presses => 0;

    public Task Reach(string target) => page.Sees(target);

    public async Task Press(string target) => await (await page.Sees(target)).ClickAsync();

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
