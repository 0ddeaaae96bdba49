using PuppeteerSharp;
using PuppeteerSharp.Input;

namespace Matchmaking.Browser.Driving;

/// <summary>Single keys that somebody presses, counted.</summary>
public sealed class Keys(IPage page)
{
    public int Pressed { get; private set; }

    public async Task Press(string key)
    {
        Pressed++;
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>A key that leads to another page.</summary>
    public async Task Leads(string key)
    {
        var arrival = page.WaitForNavigationAsync();
        await Press(key);
        await arrival;
        await Listens();
    }

    /// <summary>The page is there, and the script that hears keys, where it brings along any.</summary>
    public Task Listens() => page.WaitForFunctionAsync(
        "() => document.readyState === 'complete' && (document.querySelector('dialog[data-keys]')?.hasAttribute('data-listens') ?? true)");
}
