using PuppeteerSharp;
using PuppeteerSharp.Input;

namespace Matchmaking.Browser.Driving;

/// <summary>Reaches everything by Tab, as somebody does who has no mouse; what cannot be reached or is not shown fails.</summary>
public sealed class KeyboardHand(IPage page) : IHand
{
    const int MostTabs = 600;

    public int Presses { get; private set; }

    /// <summary>From the top of a page the skip link leads past its head.</summary>
    public async Task Reach(string target)
    {
        await page.Sees(target);
        if (await page.HasFocus("body") && !await page.LiesIn("header", target)) await SkipHead();
        for (var tabs = 0; !await page.HasFocus(target); tabs++)
        {
            Assert.True(tabs < MostTabs, $"Tab does not lead to {target} on {page.Url}.");
            await Key("Tab");
        }
        Assert.True(await page.HasFocus(":focus-visible"), $"The focus on {target} cannot be seen.");
    }

    public async Task Press(string target)
    {
        if (!await page.HasFocus(target)) await Reach(target);
        await Key("Enter");
    }

    public async Task Write(string field, string text)
    {
        await Reach(field);
        await page.Keyboard.DownAsync("Control");
        await page.Keyboard.PressAsync("a");
        await page.Keyboard.UpAsync("Control");
        await page.Keyboard.SendCharacterAsync(text);
    }

    /// <summary>Types the choice's name, as one does in a closed list.</summary>
    public async Task Choose(string field, string value)
    {
        await Reach(field);
        var name = await page.EvaluateFunctionAsync<string>(
            "value => [...document.activeElement.options].find(option => option.value === value)?.label ?? ''", value);
        await page.Keyboard.TypeAsync(name);
        Assert.Equal(value, await page.EvaluateExpressionAsync<string>("document.activeElement.value"));
    }

    /// <summary>Tab stops once at a group of which one can be chosen; arrows lead on inside it.</summary>
    public async Task Tick(string box)
    {
        var group = await page.EvaluateFunctionAsync<string?>(
            "box => { const one = document.querySelector(box); return one.type === 'radio' ? `input[type=radio][name=\"${one.name}\"]` : null; }", box);
        await Reach(group ?? box);
        if (group is null) await Key("Space");
        for (var tries = 0; group is not null && !await page.HasFocus($"{box}:checked"); tries++)
        {
            Assert.True(tries < MostTabs, $"{box} cannot be chosen by arrows.");
            await Key(await page.HasFocus(box) ? "Space" : "ArrowDown");
        }
    }

    async Task SkipHead()
    {
        await Key("Tab");
        if (await page.HasFocus("a.skip")) await Key("Enter");
    }

    async Task Key(string key)
    {
        Presses++;
        await page.Keyboard.PressAsync(key);
    }
}
