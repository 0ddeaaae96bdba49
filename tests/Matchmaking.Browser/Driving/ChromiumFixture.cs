using Matchmaking.Browser.Driving;
using PuppeteerSharp;

[assembly: AssemblyFixture(typeof(ChromiumFixture))]

namespace Matchmaking.Browser.Driving;

/// <summary>One browser for all tests; each opens windows of its own in it, with cookies of their own.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        var chromium = Chromium.Find();
        var options = new LaunchOptions { ExecutablePath = chromium.Program, Headless = true, Args = Switches };
        foreach (var (name, value) in chromium.Environment) options.Env[name] = value;
        browser = await Puppeteer.LaunchAsync(options);
        Console.WriteLine($"The browser of the tests: {await browser.GetVersionAsync()}, by {chromium.Origin}");
    }

    public Task<Window> Open(Uri service, Way way) => Window.Open(browser!, service, way);

    /// <summary>Cookies of its own, for pages that are none of the service.</summary>
    public Task<IBrowserContext> Context() => browser!.CreateBrowserContextAsync();

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
    }

    /// <summary>No sandbox, for root may have none.</summary>
    static readonly string[] Switches = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none", "--lang=en"];
}
