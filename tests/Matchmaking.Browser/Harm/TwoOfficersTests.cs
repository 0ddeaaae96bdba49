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
        await grace.Page.FocusComesTo(".problem");
        Assert.Equal("Which counties are meant?", await grace.Page.Typed("#question-question"));
        Assert.Contains("Amina", await grace.Page.Says(".problem"), StringComparison.Ordinal);
        await grace.Does("question");
        Assert.Contains("Which counties are meant?", await grace.Page.Says(), StringComparison.Ordinal);
        amina.Behaved();
        grace.Behaved();
    }

    [Fact]
    public async Task Who_takes_a_case_second_reads_on_its_card_who_was_quicker()
    {
        var needId = await stage.Cast.OpensNeed();
        await using var amina = await chromium.As("amina", stage, Way.Usual);
        await using var grace = await chromium.As("grace", stage, Way.Usual);
        await amina.GoTo("/queue");
        await grace.GoTo("/queue");
        await grace.Press($"#case-{needId} [data-key=take]");
        await amina.Press($"#case-{needId} [data-key=take]");
        Assert.Equal(409, amina.Status);
        await amina.Page.FocusComesTo($"#case-{needId} .problem");
        Assert.Contains("Grace", await amina.Page.Says($"#case-{needId}"), StringComparison.Ordinal);
        amina.Behaved();
        grace.Behaved();
    }

    [Fact]
    public async Task Who_introduces_second_is_shown_the_introduction_that_stands_and_keeps_every_word()
    {
        var offerId = await stage.Cast.Lin.Registers(Some.Offer());
        var needId = await stage.Cast.OpensNeed();
        await stage.Cast.Amina.FindsCandidate(needId, offerId);
        await using var amina = await chromium.As("amina", stage, Way.Usual);
        await using var grace = await chromium.As("grace", stage, Way.Usual);
        await amina.GoTo($"/needs/{needId}/introduction?offerIds={offerId}");
        await grace.GoTo($"/needs/{needId}/introduction?offerIds={offerId}");
        await amina.Hand.Write("#introduction-message", "Words that took an hour");
        await grace.Does("introduction");
        await amina.Press("form#introduction button");
        Assert.Equal(409, amina.Status);
        await amina.Page.FocusComesTo(".problem");
        Assert.Equal("Words that took an hour", await amina.Page.Typed("#introduction-message"));
        Assert.True(await amina.Page.Has($".note a[href$='/introductions/{grace.RecordId()}']"));
        amina.Behaved();
        grace.Behaved();
    }
}
