using Matchmaking.Acceptance.Setting;
using Matchmaking.Browser.Driving;

namespace Matchmaking.Browser.Flows;

[Collection(FlowsCollection.Name)]
public sealed class QueueFlowTests(Stage stage, ChromiumFixture chromium)
{
    public static TheoryData<string> Ways => Way.All;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Amina_takes_a_case_in_the_queue_compares_candidates_and_introduces_one(string named)
    {
        var first = await stage.Cast.Lin.Registers(Some.Offer());
        var second = await stage.Cast.Lin.Registers(Some.Offer(("languages", Some.List("en", "fr"))));
        var needId = await stage.Cast.OpensNeed();
        await stage.Cast.Amina.FindsCandidate(needId, first);
        await stage.Cast.Amina.FindsCandidate(needId, second);
        await using var amina = await chromium.As("amina", stage, Way.Named[named]);

        await amina.GoTo("/queue");
        await amina.Press($"#case-{needId} [data-key=take]");
        Assert.Equal(200, amina.Status);
        Assert.True(await amina.Page.Has($"[aria-labelledby=column-introduce] #case-{needId}"));
        await amina.Press($"#case-{needId} [data-key=candidates]");
        await amina.Hand.Tick($"input[name=offerIds][value='{first}']");
        await amina.Hand.Tick($"input[name=offerIds][value='{second}']");
        await amina.Press(".chosen-bar button[formaction]");
        Assert.Contains("Français", await amina.Page.Says(".comparison"), StringComparison.Ordinal);
        await amina.Press($".comparison a[href*='introduction?offerIds={second}']");
        await amina.Hand.Write("#introduction-message", "You two should talk.");
        await amina.Press("form#introduction button[formaction]");
        Assert.Contains("You two should talk.", await amina.Page.Says(".mail-preview"), StringComparison.Ordinal);
        await amina.Press("form#introduction button");
        Assert.Equal(200, amina.Status);
        Assert.Contains("/introductions/", amina.Page.Address(), StringComparison.Ordinal);
        await amina.GoTo("/queue");
        Assert.True(await amina.Page.Has($"[aria-labelledby=column-answer] #case-{needId}"));
        amina.Behaved();
    }
}
