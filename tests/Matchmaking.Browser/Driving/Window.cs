using System.Collections.Concurrent;
using PuppeteerSharp;
using PuppeteerSharp.Input;

namespace Matchmaking.Browser.Driving;

/// <summary>
/// Somebody's window on the service. It notes what no page may do: ask an address outside the instance, or leave an error
/// in the console, such as a breach of the content security policy.
/// </summary>
public sealed class Window : IAsyncDisposable
{
    readonly IBrowserContext context;
    readonly bool isFirst;
    readonly Uri service;
    readonly ConcurrentQueue<string> faults = [];

    Window(IBrowserContext context, bool isFirst, IPage page, Uri service, Way way)
    {
        (this.context, this.isFirst, Page, this.service, Way) = (context, isFirst, page, service, way);
        Hand = way.Keyboard ? new KeyboardHand(page) : new MouseHand(page, way.Scripts);
        page.Request += (_, asked) => NoteRequest(asked.Request.Url);
        page.Console += (_, said) => NoteConsole(said.Message);
        page.PageError += (_, error) => faults.Enqueue($"error in a script: {error.Message}");
    }

    /// <summary>A page that glides would be clicked where something else stands by then.</summary>
    static readonly MediaFeatureValue Still = new() { MediaFeature = MediaFeature.PrefersReducedMotion, Value = "reduce" };

    public IPage Page { get; }

    public Way Way { get; }

    public IHand Hand { get; }

    /// <summary>The status of the page that is open.</summary>
    public int Status { get; private set; }

    public static async Task<Window> Open(IBrowser browser, Uri service, Way way) =>
        await Open(await browser.CreateBrowserContextAsync(), true, service, way);

    /// <summary>A second window of the same browser, with the same cookies.</summary>
    public Task<Window> Beside() => Open(context, false, service, Way);

    static async Task<Window> Open(IBrowserContext context, bool isFirst, Uri service, Way way)
    {
        var page = await context.NewPageAsync();
        await page.SetViewportAsync(way.IsPhone
            ? new ViewPortOptions { Width = way.Width, Height = 740, IsMobile = true, HasTouch = true, DeviceScaleFactor = 2 }
            : new ViewPortOptions { Width = way.Width, Height = 900 });
        await page.EmulateMediaFeaturesAsync([Still]);
        if (!way.Scripts) await page.SetJavaScriptEnabledAsync(false);
        return new Window(context, isFirst, page, service, way);
    }

    /// <summary>Opens a page in the window's language.</summary>
    public Task GoTo(string address) => Moves(() => Page.GoToAsync(new Uri(service, $"/{Way.Language}{address}").ToString()));

    /// <summary>Signs in as one of the demo's people, by the person's button.</summary>
    public async Task SignIn(string person, string returnTo = "")
    {
        await GoTo($"/demo{(returnTo.Length > 0 ? $"?returnUrl=/{Way.Language}{returnTo}" : "")}");
        await Press($"[data-person={person}]");
    }

    /// <summary>Presses what leads to another page, and waits for it.</summary>
    public Task Press(string target) => Moves(async () =>
    {
        await Hand.Reach(target);
        var arrival = Page.WaitForNavigationAsync();
        await Hand.Press(target);
        return await arrival;
    });

    /// <summary>Clicks so fast that the next page has not come yet.</summary>
    public Task Clicks(string target, int times) => Moves(async () =>
    {
        var arrival = Page.WaitForNavigationAsync();
        await (await Page.Sees(target)).ClickAsync(new ClickOptions { Count = times });
        return await arrival;
    });

    /// <summary>The session ends, as it does by itself after some hours.</summary>
    public Task EndsSession() =>
        Page.Client.SendAsync("Network.deleteCookies", new { name = "matchmaking", url = service.ToString() });

    public Task Back() => Moves(() => Page.GoBackAsync());

    public Task Reload() => Moves(() => Page.ReloadAsync());

    /// <summary>The same page on a phone.</summary>
    public async Task BecomesNarrow()
    {
        await Page.SetViewportAsync(new ViewPortOptions { Width = Way.Phone, Height = 740 });
        await NoteWidth(Way.Phone);
    }

    /// <summary>Nothing was noted.</summary>
    public void Behaved() => Assert.True(faults.IsEmpty, string.Join('\n', faults));

    public async ValueTask DisposeAsync()
    {
        if (isFirst) await context.DisposeAsync();
        else await Page.CloseAsync();
    }

    async Task Moves(Func<Task<IResponse>> move)
    {
        var answer = await move();
        if (answer is not null) Status = (int)answer.Status;
        await NoteWidth(Way.Width);
    }

    /// <summary>Every page that is walked fits its window; one that has to be shifted sideways is noted with what sticks out.</summary>
    async Task NoteWidth(int width)
    {
        var sticking = await Page.EvaluateFunctionAsync<string?>(Overflow, width);
        if (sticking is not null) faults.Enqueue($"{Page.Url} is wider than {width}: {sticking}");
    }

    const string Overflow = """
        width => document.documentElement.scrollWidth <= width ? null
            : [...document.querySelectorAll('body *')]
                .map(one => [one, one.getBoundingClientRect()])
                .filter(([, box]) => box.width > 0 && (box.right > width + 1 || box.left < -1))
                .slice(0, 4).map(([one]) => one.outerHTML.slice(0, 120)).join(' | ')
        """;

    void NoteRequest(string address)
    {
        if (!address.StartsWith(service.ToString(), StringComparison.Ordinal) && !address.StartsWith("data:", StringComparison.Ordinal))
            faults.Enqueue($"a request outside: {address}");
    }

    /// <summary>A browser says of itself that a page came with a status of refusal; tests look at the status themselves.</summary>
    void NoteConsole(ConsoleMessage message)
    {
        var ofThePage = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location?.URL == Page.Url;
        if (message.Type == ConsoleType.Error && !ofThePage) faults.Enqueue($"in the console: {message.Text} ({message.Location?.URL})");
    }
}
