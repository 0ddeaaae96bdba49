using Matchmaking.Acceptance.Setting;
using Matchmaking.Browser.Driving;

namespace Matchmaking.Browser.Flows;

[Collection(FlowsCollection.Name)]
public sealed class DraftLinkFlowTests(Stage stage, ChromiumFixture chromium)
{
    public static TheoryData<string> Ways => Way.All;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Wanjiru_shows_a_draft_to_a_colleague_without_an_account_and_takes_the_link_back(string named)
    {
        var way = Way.Named[named];
        var needId = await stage.Cast.Wanjiru.Drafts(Some.Need(("title", Some.Text("Seedlings of the second river")), ("protected", Some.Text("The grove above the bend."))));
        await using var wanjiru = await chromium.As("wanjiru", stage, way);
        await using var colleague = await chromium.Open(stage.Service.Address, way);

        await wanjiru.GoTo($"/needs/{needId}/tasks");
        await wanjiru.Does("draft-link");
        var link = new Uri(await wanjiru.Page.Says("#links a.reference")).PathAndQuery[$"/{way.Language}".Length..];
        await colleague.GoTo(link);
        Assert.Equal(200, colleague.Status);
        Assert.Contains("Seedlings of the second river", await colleague.Page.Says(), StringComparison.Ordinal);
        Assert.DoesNotContain("grove", await colleague.Page.Says(), StringComparison.Ordinal);

        await wanjiru.GoTo($"/needs/{needId}/tasks");
        await wanjiru.Press("#links form[id^='end-'] button");
        Assert.False(await wanjiru.Page.Has("#links form[id^='end-']"));
        await colleague.Reload();
        Assert.Equal(404, colleague.Status);
        foreach (var window in new[] { wanjiru, colleague }) window.Behaved();
    }
}
