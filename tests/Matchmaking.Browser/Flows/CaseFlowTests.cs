using Matchmaking.Acceptance.Setting;
using Matchmaking.Browser.Driving;

namespace Matchmaking.Browser.Flows;

[Collection(FlowsCollection.Name)]
public sealed class CaseFlowTests(Stage stage, ChromiumFixture chromium)
{
    public static TheoryData<string> Ways => Way.All;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Amina_takes_a_case_introduces_a_candidate_and_both_sides_accept_and_close(string named)
    {
        var way = Way.Named[named];
        var offerId = await stage.Cast.Lin.Registers(Some.Offer());
        var needId = await stage.Cast.OpensNeed();
        await stage.Cast.Amina.FindsCandidate(needId, offerId);
        await using var amina = await chromium.As("amina", stage, way);
        await using var tomas = await chromium.As("tomas", stage, way);
        await using var lin = await chromium.As("lin", stage, way);

        var introductionId = await Introduces(amina, needId, offerId);
        await Accepts(tomas, introductionId, "acceptance");
        await Accepts(lin, introductionId, $"acceptance-{offerId}");
        await amina.GoTo($"/introductions/{introductionId}");
        await amina.Does("cooperation");
        var cooperationId = amina.RecordId();
        await Closes(tomas, cooperationId, $"completion-{needId}");
        await Closes(lin, cooperationId, $"completion-{offerId}");
        Assert.True(await lin.Page.Has(".state-completed"));
        foreach (var window in new[] { amina, tomas, lin }) window.Behaved();
    }

    /// <summary>From the list of what is owed to the introduction, without any key of the service's own.</summary>
    static async Task<Guid> Introduces(Window amina, Guid needId, Guid offerId)
    {
        await amina.GoTo("/late?all=yes");
        await amina.Press($"main a[href$='/needs/{needId}']");
        await amina.Does("lead");
        await amina.Press("[data-key=candidates]");
        await amina.Hand.Tick($"input[name=offerIds][value='{offerId}']");
        await amina.Press(".chosen-bar button:not([formaction])");
        Assert.Contains("/introduction", amina.Page.Address(), StringComparison.Ordinal);
        Assert.True(await amina.Page.Has(".mail-preview .mail-reasons"), await amina.Page.Says());
        await amina.Hand.Write("#introduction-message", "You two should talk.");
        await amina.Does("introduction");
        return amina.RecordId();
    }

    static async Task Accepts(Window side, Guid introductionId, string deed)
    {
        await side.GoTo($"/introductions/{introductionId}");
        await side.Does(deed);
        Assert.False(await side.Page.Has($"form[id='{deed}']"));
    }

    static async Task Closes(Window side, Guid cooperationId, string deed)
    {
        await side.GoTo($"/cooperations/{cooperationId}");
        await side.Hand.Write($"[id='{deed}-outcome']", "Forty rangers trained");
        await side.Hand.Tick($"form[id='{deed}'] input[name=useful][value=yes]");
        await side.Hand.Tick($"form[id='{deed}'] input[name=causedByPlatform][value=yes]");
        await side.Does(deed);
    }
}
