using Matchmaking.Acceptance.Setting;
using Matchmaking.Browser.Driving;
using PuppeteerSharp;

namespace Matchmaking.Browser.Looks;

/// <summary>Pictures of the main pages for people to look at, in artifacts/screens.</summary>
[Collection(ShowcaseCollection.Name)]
public sealed class ScreenTests(Showcase showcase, ChromiumFixture chromium)
{
    static readonly string Folder = Checkout.PathOf("artifacts/screens");

    public static TheoryData<string> Languages => ["en", "ar", "zh"];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_main_pages_are_drawn(string language)
    {
        Directory.CreateDirectory(Folder);
        foreach (var way in new[] { new Way(language), new Way(language, Way.Phone) })
            foreach (var (name, stop) in Stops.Main)
            {
                await using var window = await chromium.Open(showcase.Service.Address, way);
                await window.Visits(stop, showcase);
                var picture = Path.Combine(Folder, $"{name}-{language}{(way.IsPhone ? "-phone" : "")}.png");
                await window.Page.ScreenshotAsync(picture, new ScreenshotOptions { FullPage = true });
                Assert.True(new FileInfo(picture).Length > 0);
            }
    }
}
