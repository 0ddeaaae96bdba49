using Matchmaking.Acceptance.Setting;
using Matchmaking.Browser.Driving;

namespace Matchmaking.Browser.Flows;

[Collection(FlowsCollection.Name)]
public sealed class NeedFlowTests(Stage stage, ChromiumFixture chromium)
{
    public static TheoryData<string> Ways => Way.All;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Wanjiru_posts_a_need_and_Tomas_endorses_it_and_sees_candidates_with_reasons(string named)
    {
        var offerId = await stage.Cast.Lin.Registers(Some.Offer(
            ("title", Some.Text("Early warning of invasive plants")),
            ("description", Some.Text("County rangers tell invasive seedlings from native ones in time to act."))));
        var needId = await Posts(Way.Named[named]);
        await using var tomas = await chromium.As("tomas", stage, Way.Named[named]);
        await tomas.GoTo("/my");
        await tomas.Press($"main a[href$='/needs/{needId}']");
        await tomas.Does("endorsement");
        Assert.True(await tomas.Page.Has(".state-open"));
        await tomas.Hand.Press(".candidate .why > summary");
        await tomas.Page.Sees(".candidate .reasons");
        await tomas.Press("[data-key=candidates]");
        await tomas.Page.Sees($".candidate a[href$='/offers/{offerId}']");
        tomas.Behaved();
        // The next way finds its own offer among the first again.
        await stage.Cast.Lin.Does($"/api/offers/{offerId}/withdrawal", new { reason = "The flow was walked." });
    }

    [Fact]
    public async Task What_is_missing_is_said_at_the_top_and_a_link_leads_to_the_field()
    {
        await using var wanjiru = await chromium.As("wanjiru", stage, Way.Named["by keyboard alone"]);
        await wanjiru.Begins("/needs/new?form=full");
        await wanjiru.Hand.Write("#need-problem", "A text without a title.");
        await wanjiru.Press("#need button[value=submit]");
        Assert.Equal(400, wanjiru.Status);
        await wanjiru.Page.FocusComesTo(".problem");
        await wanjiru.Hand.Press(".problem a[href='#need-title']");
        await wanjiru.Page.FocusComesTo("#need-title");
        Assert.Equal("A text without a title.", await wanjiru.Page.Typed("#need-problem"));
        wanjiru.Behaved();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Wanjiru_writes_a_need_in_parts_checks_it_and_gets_a_receipt(string named)
    {
        await stage.Cast.Lin.Registers(Some.Offer());
        await using var wanjiru = await chromium.As("wanjiru", stage, Way.Named[named]);
        await wanjiru.Press("header a[href$='/needs/new']");
        await wanjiru.StartsAfresh();
        await wanjiru.Hand.Write("#need-title", "Rangers learn to tell invasive seedlings");
        await wanjiru.Press("#need button[value=next]");
        await wanjiru.Hand.Tick("input[name=subjects][value=CBD-SUBJECT-IAS]");
        await wanjiru.Hand.Tick("input[name=kinds][value=training]");
        await wanjiru.AsksForHelp("need", ".fits a[href*='/offers/']");
        await wanjiru.Press("#need button[value=tasks]");
        var needId = wanjiru.RecordId();

        // Another day: the list says what is left.
        await wanjiru.GoTo($"/needs/{needId}");
        await wanjiru.Press($"main a[href$='/needs/{needId}/tasks']");
        await wanjiru.Press("main .need-tasks a[href$='/edit/time']");
        await wanjiru.Press("#need button[value=next]");
        await wanjiru.Press("#need button[value=next]");
        await wanjiru.Press("#submission > button");
        Assert.Equal(400, wanjiru.Status);
        await wanjiru.Page.FocusComesTo(".problem");
        await wanjiru.Press(".checked a.missing");
        await wanjiru.Hand.Tick("input[name=targets][value=GBF-TARGET-06]");
        await wanjiru.Press("#need button[value=tasks]");
        await wanjiru.Press("main .need-tasks a[href$='/check']");
        await wanjiru.Press("#submission > button");
        Assert.Equal($"/{wanjiru.Way.Language}/needs/{needId}/receipt", wanjiru.Page.Address());
        Assert.True(await wanjiru.Page.Has(".state-submitted"), await wanjiru.Page.Says());
        Assert.Contains("Tomas", await wanjiru.Page.Says(), StringComparison.Ordinal);
        wanjiru.Behaved();
    }

    /// <summary>As far as the receipt, which says that it went to the focal points.</summary>
    async Task<Guid> Posts(Way way)
    {
        await using var wanjiru = await chromium.As("wanjiru", stage, way);
        await wanjiru.Press("header a[href$='/needs/new']");
        await wanjiru.StartsAfresh();
        await wanjiru.Press("main a[href$='/needs/new?form=full']");
        await wanjiru.StartsAfresh();
        await wanjiru.FillsInNeed("Early warning of invasive plants");
        await wanjiru.AsksForHelp("need", ".fits a[href*='/offers/']");
        await wanjiru.Press("#need button[value=submit]");
        Assert.Equal(200, wanjiru.Status);
        Assert.True(await wanjiru.Page.Has(".state-submitted"), await wanjiru.Page.Says());
        wanjiru.Behaved();
        return wanjiru.RecordId();
    }
}
