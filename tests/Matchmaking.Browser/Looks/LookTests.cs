using Matchmaking.Browser.Driving;

namespace Matchmaking.Browser.Looks;

/// <summary>A walk over the pages: axe, the console, requests, width and words; all of them in all languages where that is asked for.</summary>
[Collection(ShowcaseCollection.Name)]
public sealed class LookTests(Showcase showcase, ChromiumFixture chromium)
{
    public static TheoryData<string, string> Walk => Stops.Walk;

    [Theory]
    [MemberData(nameof(Walk))]
    public async Task A_page_can_be_read_and_used_by_everybody(string stop, string language)
    {
        await using var window = await chromium.Open(showcase.Service.Address, new Way(language));
        await window.Visits(Stops.Named(stop), showcase);
        string[] found = [.. await window.Page.Finds(), .. await window.Page.LooksAmiss()];
        await window.BecomesNarrow();
        Assert.True(found.Length == 0, string.Join('\n', found));
        window.Behaved();
    }
}
