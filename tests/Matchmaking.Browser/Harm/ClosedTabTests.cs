using Matchmaking.Acceptance.Setting;
using Matchmaking.Browser.Driving;
using Matchmaking.Browser.Flows;

namespace Matchmaking.Browser.Harm;

[Collection(FlowsCollection.Name)]
public sealed class ClosedTabTests(Stage stage, ChromiumFixture chromium)
{
    public static TheoryData<string> Ways => Way.All;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_was_typed_stands_in_the_form_again_after_the_tab_was_closed(string named)
    {
        await using var wanjiru = await chromium.As("wanjiru", stage, Way.Named[named]);
        await wanjiru.Begins("/needs/new");
        await wanjiru.Hand.Write("#need-title", "A sentence before the tab was closed");
        await wanjiru.AsksForHelp("need", ".ticks");
        if (wanjiru.Way.Scripts) await wanjiru.Page.WaitForSelectorAsync("#need-saved:not(:empty)");
        await using (var beside = await wanjiru.Beside())
        {
            await beside.GoTo("/needs/new");
            Assert.Equal("A sentence before the tab was closed", await beside.Page.Typed("#need-title"));
            await beside.Page.Sees(".unsent");
            beside.Behaved();
        }
        await wanjiru.Page.BringToFrontAsync();
        Assert.True(named != "by keyboard alone" || await wanjiru.Page.HasFocus("#need-title"), "The focus stays where somebody types.");
        await wanjiru.GoTo("/needs/new");
        await wanjiru.StartsAfresh();
        Assert.Equal("", await wanjiru.Page.Typed("#need-title"));
        wanjiru.Behaved();
    }
}
