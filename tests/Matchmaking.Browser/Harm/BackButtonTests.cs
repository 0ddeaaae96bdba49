using Matchmaking.Acceptance.Setting;
using Matchmaking.Browser.Driving;
using Matchmaking.Browser.Flows;

namespace Matchmaking.Browser.Harm;

[Collection(FlowsCollection.Name)]
public sealed class BackButtonTests(Stage stage, ChromiumFixture chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Going_back_to_a_form_that_was_sent_and_sending_it_again_makes_no_second_record(bool browserKeepsPages)
    {
        await using var wanjiru = await chromium.As("wanjiru", stage, Way.Usual);
        await wanjiru.Begins("/needs/new?form=full");
        var title = $"A need sent and sent again, {(browserKeepsPages ? "kept" : "made anew")}";
        await wanjiru.FillsInNeed(title);
        // A page that has said what to do when it is left is made anew when somebody goes back to it.
        if (!browserKeepsPages) await wanjiru.Page.EvaluateExpressionAsync("addEventListener('unload', () => {})");
        await wanjiru.Press("#need button[value=submit]");
        var needId = wanjiru.RecordId();
        await wanjiru.Back();
        // The browser puts the words back in its own time, which may be after the page has come.
        await wanjiru.Page.WaitForFunctionAsync("title => document.querySelector('#need-title').value === title", title);
        await wanjiru.Press("#need button[value=submit]");
        Assert.Equal((200, needId), (wanjiru.Status, wanjiru.RecordId()));
        wanjiru.Behaved();
    }

    [Fact]
    public async Task Going_back_after_a_deed_and_doing_it_again_leads_to_the_record_as_it_is()
    {
        var needId = await stage.Cast.SubmitsNeed();
        await using var tomas = await chromium.As("tomas", stage, Way.Usual);
        await tomas.GoTo($"/needs/{needId}");
        await tomas.Press("#endorsement button");
        await tomas.Back();
        if (await tomas.Page.Has("#endorsement")) await tomas.Press("#endorsement button");
        Assert.True(await tomas.Page.Has(".state-open"), await tomas.Page.Says());
        tomas.Behaved();
    }

    [Fact]
    public async Task Reloading_after_a_refusal_keeps_what_was_typed()
    {
        await using var wanjiru = await chromium.As("wanjiru", stage, Way.Usual);
        await wanjiru.Begins("/needs/new?form=full");
        await wanjiru.Hand.Write("#need-problem", "A text without a title.");
        await wanjiru.Press("#need button[value=submit]");
        Assert.Equal(400, wanjiru.Status);
        await wanjiru.Reload();
        Assert.Equal("A text without a title.", await wanjiru.Page.Typed("#need-problem"));
        wanjiru.Behaved();
    }
}
