using Matchmaking.Acceptance.Setting;
using Matchmaking.Browser.Driving;
using Matchmaking.Browser.Flows;

namespace Matchmaking.Browser.Harm;

[Collection(FlowsCollection.Name)]
public sealed class TwoOfficersTests(Stage stage, ChromiumFixture chromium)
{
    [Fact]
    public async Task The_second_sees_what_changed_and_loses_nothing_that_was_typed()
    {
        var needId = await stage.Cast.OpensNeed();
        await using var amina = await chromium.As("amina", stage, Way.Usual);
        await using var grace = await chromium.As("grace", stage, Way.Usual);
        await grace.GoTo($"/needs/{needId}");
        await grace.Unfolds("question");
        await grace.Hand.Write("#question-question", "Which counties are meant?");

        await amina.GoTo($"/needs/{needId}");
        await amina.Does("lead");

        await grace.Press("#question button");
        Assert.Equal(412, grace.Status);
        Assert.True(await grace.Page.HasFocus(".problem"));
        Assert.Equal("Which counties are meant?", await grace.Page.Typed("#question-question"));
        Assert.Contains("Amina", await grace.Page.Says(".problem"), StringComparison.Ordinal);
        await grace.Does("question");
        Assert.Contains("Which counties are meant?", await grace.Page.Says(), StringComparison.Ordinal);
        amina.Behaved();
        grace.Behaved();
    }
}
