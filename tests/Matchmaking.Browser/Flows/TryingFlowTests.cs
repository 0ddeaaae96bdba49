using Matchmaking.Acceptance.Setting;
using Matchmaking.Browser.Driving;

namespace Matchmaking.Browser.Flows;

/// <summary>What only scripts make pleasant: weights that are pulled, choices that are found by typing.</summary>
[Collection(FlowsCollection.Name)]
public sealed class TryingFlowTests(Stage stage, ChromiumFixture chromium)
{
    [Fact]
    public async Task The_list_follows_the_weights_the_address_carries_them_and_what_was_ticked_stays_ticked()
    {
        var offerId = await stage.Cast.Lin.Registers(Some.Offer());
        var needId = await stage.Cast.OpensNeed();
        await stage.Cast.Amina.FindsCandidate(needId, offerId);
        await using var amina = await chromium.As("amina", stage, Way.Usual);
        await amina.GoTo($"/needs/{needId}/candidates");
        await amina.Page.WaitForSelectorAsync("#weight-load + input[type=range]");
        await amina.Hand.Tick($"input[name=offerIds][value='{offerId}']");

        await amina.Page.Pulls("#weight-load + input[type=range]", "500");

        await amina.Page.WaitForFunctionAsync("() => document.querySelector('#shortlist .note')?.checkVisibility()");
        Assert.Contains("load=500", amina.Page.Url, StringComparison.Ordinal);
        Assert.True(await amina.Page.Has($"input[name=offerIds][value='{offerId}']:checked"));
        var pulled = await amina.Page.Says($"#candidate-{offerId} .score");
        await amina.Reload();
        Assert.Equal(pulled, await amina.Page.Says($"#candidate-{offerId} .score"));
        Assert.Equal("347", await amina.Page.Typed("#weight-load"));
        amina.Behaved();
    }

    [Fact]
    public async Task A_subject_is_found_by_a_part_of_its_name_and_ticked_by_Enter()
    {
        await using var wanjiru = await chromium.As("wanjiru", stage, new Way(Language: "fr", Keyboard: true));
        await wanjiru.Begins("/needs/new?form=full");
        await wanjiru.Page.WaitForSelectorAsync("#need-subjects .choices-find");

        await wanjiru.Hand.Write("#need-subjects .choices-find", "especes exotiques");
        Assert.True(await wanjiru.Page.Has("#need-subjects label[hidden] input[value=CBD-SUBJECT-FOR]"), await wanjiru.Page.Says("#need-subjects"));
        await wanjiru.Page.Keyboard.PressAsync("Enter");

        Assert.True(await wanjiru.Page.Has("input[name=subjects][value=CBD-SUBJECT-IAS]:checked"));
        await wanjiru.Page.FocusComesTo("#need-subjects .choices-find");
        Assert.False(await wanjiru.Page.Has("#need-subjects label[hidden]"));
        await wanjiru.Hand.Press("#need-subjects .choices-away");
        Assert.False(await wanjiru.Page.Has("input[name=subjects]:checked"));
        wanjiru.Behaved();
    }
}
