using Matchmaking.Browser.Driving;
using PuppeteerSharp;

namespace Matchmaking.Browser.Looks;

/// <summary>What comes over the wire when somebody opens a page for the first time, with all that belongs to it.</summary>
[Collection(ShowcaseCollection.Name)]
public sealed class WeightTests(Showcase showcase, ChromiumFixture chromium)
{
    const int Most = 45 * 1024, MostOfFigures = 70 * 1024;

    public static TheoryData<string> Pages => [.. Stops.Main.Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public Task A_first_visit_is_light(string name) => IsWithin(Most, name, Stops.Main[name]);

    /// <summary>They are drawn, and each picture stands with its table.</summary>
    [Theory]
    [InlineData("/figures")]
    [InlineData("/figures/funnel?by=region")]
    [InlineData("/figures/unmet-demand?by=subject")]
    [InlineData("/figures/flows")]
    [InlineData("/figures/centres")]
    [InlineData("/figures/parties")]
    public Task A_first_visit_of_figures_is_light(string address) => IsWithin(MostOfFigures, address, new Stop("nobody", address));

    async Task IsWithin(int most, string name, Stop stop)
    {
        await using var window = await chromium.Open(showcase.Service.Address, Way.Usual);
        if (stop.Person != "nobody") await window.SignIn(stop.Person);
        var bytes = await Weigh(window.Page, () => window.GoTo(showcase.At(stop.Address)));
        Console.WriteLine($"First visit of {name}: {bytes} bytes");
        Assert.InRange(bytes, 1, most);
    }

    static async Task<long> Weigh(IPage page, Func<Task> visit)
    {
        long bytes = 0;
        var session = (CDPSession)page.Client;
        await page.SetCacheEnabledAsync(false);
        session.MessageReceived += Count;
        await visit();
        session.MessageReceived -= Count;
        return bytes;

        void Count(object? sender, MessageEventArgs message)
        {
            if (message.MessageID == "Network.loadingFinished")
                Interlocked.Add(ref bytes, (long)message.MessageData.GetProperty("encodedDataLength").GetDouble());
        }
    }
}
