using Matchmaking.Acceptance.Setting;
using Matchmaking.Browser.Driving;
using Matchmaking.Browser.Flows;

namespace Matchmaking.Browser.Harm;

[Collection(FlowsCollection.Name)]
public sealed class EndedSessionTests(Stage stage, ChromiumFixture chromium)
{
    public static TheoryData<string> Ways => Way.All;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_session_that_ends_over_a_half_filled_form_takes_nothing_along(string named)
    {
        await using var wanjiru = await chromium.As("wanjiru", stage, Way.Named[named]);
        await wanjiru.Begins("/needs/new?form=full");
        await wanjiru.FillsInNeed("A need written while the session ended");
        await wanjiru.EndsSession();
        await wanjiru.Press("#need button[value=submit]");
        Assert.Equal(401, wanjiru.Status);
        Assert.Contains("A need written while the session ended", await wanjiru.Page.Says(), StringComparison.Ordinal);

        await using (var beside = await wanjiru.Beside()) await beside.SignIn("wanjiru");
        await wanjiru.Page.BringToFrontAsync();
        await wanjiru.Press("#kept button");
        Assert.Equal(400, wanjiru.Status);
        await wanjiru.Press("#kept button");
        Assert.Equal(200, wanjiru.Status);
        Assert.True(await wanjiru.Page.Has(".state-submitted"), await wanjiru.Page.Says());
        Assert.Contains("A need written while the session ended", await wanjiru.Page.Says(), StringComparison.Ordinal);
        wanjiru.Behaved();
    }
}
