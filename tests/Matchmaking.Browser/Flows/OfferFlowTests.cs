using Matchmaking.Acceptance.Setting;
using Matchmaking.Browser.Driving;

namespace Matchmaking.Browser.Flows;

[Collection(FlowsCollection.Name)]
public sealed class OfferFlowTests(Stage stage, ChromiumFixture chromium)
{
    public static TheoryData<string> Ways => Way.All;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Lin_posts_an_offer_sees_the_needs_that_it_fits_and_pauses_it(string named)
    {
        await stage.Cast.OpensNeed();
        await using var lin = await chromium.As("lin", stage, Way.Named[named]);
        await lin.Press("header a[href$='/offers/new']");
        await lin.StartsAfresh();
        await lin.FillsInOffer("Field course on invasive plants");
        await lin.AsksForHelp("offer", ".ring");
        await lin.Page.Sees("#offer-help .fits a[href*='/needs/']");
        await lin.Press("button[form=offer][name=then][value=full]");
        Assert.Equal("Field course on invasive plants", await lin.Page.Typed("#offer-title"));
        await lin.Hand.Write("#offer-description", "Two weeks in the field with botanists.");
        await lin.Hand.Tick("input[name=targets][value=GBF-TARGET-06]");
        await lin.Does("offer");
        await lin.Page.Sees(".candidate a[href*='/needs/']");
        await lin.Does("pause");
        Assert.True(await lin.Page.Has(".state-paused"));
        await lin.Does("resumption");
        Assert.True(await lin.Page.Has(".state-open"));
        lin.Behaved();
    }
}
