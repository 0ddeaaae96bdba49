using Matchmaking.Acceptance.Setting;
using Matchmaking.Browser.Driving;
using Matchmaking.Browser.Flows;

namespace Matchmaking.Browser.Harm;

[Collection(FlowsCollection.Name)]
public sealed class DoubleClickTests(Stage stage, ChromiumFixture chromium)
{
    [Fact]
    public async Task Two_clicks_make_one_need()
    {
        await using var wanjiru = await chromium.As("wanjiru", stage, Way.Usual);
        await wanjiru.Begins("/needs/new?form=full");
        await wanjiru.FillsInNeed("A need sent twice");
        await wanjiru.Clicks("#need button[value=submit]", 2);
        Assert.Equal(200, wanjiru.Status);
        Assert.True(await wanjiru.Page.Has(".state-submitted"), await wanjiru.Page.Says());
        Assert.Equal(1, await Titled("/api/needs", "A need sent twice"));
        wanjiru.Behaved();
    }

    [Fact]
    public async Task Two_clicks_make_one_offer()
    {
        await using var lin = await chromium.As("lin", stage, Way.Usual);
        await lin.Begins("/offers/new");
        await lin.FillsInOffer("An offer sent twice");
        await lin.Clicks("#offer > button", 2);
        Assert.Equal(200, lin.Status);
        Assert.Equal(1, await Titled("/api/offers", "An offer sent twice"));
        lin.Behaved();
    }

    [Fact]
    public async Task Two_clicks_endorse_once_and_complain_of_nothing()
    {
        var needId = await stage.Cast.SubmitsNeed();
        await using var tomas = await chromium.As("tomas", stage, Way.Usual);
        await tomas.GoTo($"/needs/{needId}");
        await tomas.Clicks("#endorsement button", 2);
        Assert.Equal(200, tomas.Status);
        Assert.True(await tomas.Page.Has(".state-open"));
        Assert.False(await tomas.Page.Has(".problem"));
        tomas.Behaved();
    }

    [Fact]
    public async Task Two_clicks_take_a_case_once_and_complain_of_nothing()
    {
        var needId = await stage.Cast.OpensNeed();
        await using var amina = await chromium.As("amina", stage, Way.Usual);
        await amina.GoTo("/queue");
        await amina.Clicks($"#case-{needId} [data-key=take]", 2);
        Assert.Equal(200, amina.Status);
        Assert.False(await amina.Page.Has(".problem"));
        Assert.Single((await stage.Cast.Amina.Reads($"/api/needs/{needId}/history")).Rows("items"), row => row.Text("what") == "need_lead_taken");
        amina.Behaved();
    }

    [Fact]
    public async Task Two_clicks_make_one_introduction_and_going_back_and_sending_again_makes_no_second()
    {
        var offerId = await stage.Cast.Lin.Registers(Some.Offer());
        var needId = await stage.Cast.OpensNeed();
        await stage.Cast.Amina.FindsCandidate(needId, offerId);
        await using var amina = await chromium.As("amina", stage, Way.Usual);
        await amina.GoTo($"/needs/{needId}/introduction?offerIds={offerId}");
        await amina.Hand.Write("#introduction-message", "Once is enough.");
        await amina.Clicks("form#introduction button", 2);
        var introductionId = amina.RecordId();
        Assert.StartsWith("/en/introductions/", amina.Page.Address(), StringComparison.Ordinal);
        await amina.Back();
        if (await amina.Page.Typed("#introduction-message") == "Once is enough.")
        {
            await amina.Press("form#introduction button");
            Assert.Contains(amina.Status, new[] { 200, 409 });
        }
        await amina.GoTo($"/needs/{needId}");
        var made = await amina.Page.EvaluateExpressionAsync<string[]>("[...document.querySelectorAll(\"main a[href*='/introductions/']\")].map(one => one.href)");
        Assert.EndsWith(introductionId.ToString(), Assert.Single(made), StringComparison.Ordinal);
        amina.Behaved();
    }

    async Task<int> Titled(string list, string title) =>
        (await stage.Cast.Wanjiru.Reads($"{list}?take=200&q={Uri.EscapeDataString(title)}")).Rows("items")
            .Count(row => row.ToJsonString().Contains(title, StringComparison.Ordinal));
}
