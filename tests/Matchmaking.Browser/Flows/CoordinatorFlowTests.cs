using Matchmaking.Acceptance.Setting;
using Matchmaking.Browser.Driving;

namespace Matchmaking.Browser.Flows;

[Collection(FlowsCollection.Name)]
public sealed class CoordinatorFlowTests(Stage stage, ChromiumFixture chromium)
{
    public static TheoryData<string> Ways => Way.All;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Grace_sees_who_is_left_out_looks_at_a_past_day_and_asks_for_an_allocation(string named)
    {
        var needId = await stage.Cast.OpensNeed();
        await using var grace = await chromium.As("grace", stage, Way.Named[named]);

        await grace.Press("header a[href$='/figures']");
        Assert.True(await grace.Page.Has("#block-unmet-demand"));
        await grace.Press("main a[href*='/figures/left-out/without-introduction']");
        await grace.Press($"main a[href$='/needs/{needId}']");
        Assert.Equal(200, grace.Status);

        await grace.GoTo("/figures/funnel");
        await grace.Page.SetDay("#filter-asOf", "2026-01-01");
        await grace.Press("form.moment button");
        Assert.Contains("asOf=2026-01-01", grace.Page.Url, StringComparison.Ordinal);
        Assert.True(await grace.Page.Has(".empty"), await grace.Page.Says());

        await grace.Press("nav.beside a[href$='/allocations']");
        await grace.Does("allocation");
        Assert.Contains("/allocations/", grace.Page.Address(), StringComparison.Ordinal);
        grace.Behaved();
    }
}
