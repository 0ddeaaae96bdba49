using Matchmaking.Acceptance.Setting;
using Matchmaking.Browser.Driving;

namespace Matchmaking.Browser.Flows;

/// <summary>An officer who works through cases by single keys.</summary>
public sealed class KeyFlowTests(PostgresFixture postgres, ChromiumFixture chromium)
{
    const int Most = 12;

    [Fact]
    public async Task From_the_notice_to_the_introduction_a_case_takes_no_more_than_twelve_keys_besides_typing()
    {
        await using var service = await RunningService.Start(await postgres.FreshDatabase());
        var cast = await Cast.At(service);
        var offerId = await cast.Lin.Registers(Some.Offer());
        var needId = await cast.OpensNeed();
        await cast.Amina.FindsCandidate(needId, offerId);
        await Eventually.Until(async () => (await cast.Amina.Reads("/api/me/notices")).Rows("items").Any(notice => notice["needId"]?.GetValue<Guid>() == needId), "the notice");
        await using var amina = await chromium.Open(service.Address, Way.Usual);
        await amina.SignIn("amina");
        await amina.GoTo("/my");
        var keys = new Keys(amina.Page);
        await keys.Listens();

        await keys.Press("j");
        await keys.Press("ArrowRight");
        await amina.Page.FocusComesTo("li[data-card]:has(a[href$='/needs/" + needId + "'])");
        await keys.Leads("Enter");
        Assert.EndsWith($"/needs/{needId}", amina.Page.Address(), StringComparison.Ordinal);
        await keys.Leads("t");
        Assert.False(await amina.Page.HasFocus("body"), "After a deed the focus is at its place.");
        await keys.Leads("i");
        await amina.Page.FocusComesTo("#introduction-message");
        await amina.Page.Keyboard.TypeAsync("You two should talk; a joint field course is in reach.");
        await keys.Press("Tab");
        await keys.Press("Tab");
        await keys.Leads("Enter");
        Assert.StartsWith("/en/introductions/", amina.Page.Address(), StringComparison.Ordinal);
        Console.WriteLine($"Keys from the notice to the introduction, besides typing: {keys.Pressed}");
        Assert.InRange(keys.Pressed, 1, Most);
        amina.Behaved();
    }

    [Fact]
    public async Task In_the_queue_keys_move_between_cards_take_one_and_leave_the_focus_on_it()
    {
        await using var service = await RunningService.Start(await postgres.FreshDatabase());
        var cast = await Cast.At(service);
        await cast.OpensNeed(("title", Some.Text("The first of two")));
        var second = await cast.OpensNeed(("title", Some.Text("The second of two")));
        await using var amina = await chromium.Open(service.Address, Way.Usual);
        await amina.SignIn("amina");
        await amina.GoTo("/queue");
        var keys = new Keys(amina.Page);
        await keys.Listens();
        await keys.Press("j");
        await keys.Press("j");
        await amina.Page.FocusComesTo($"#case-{second}");
        await keys.Leads("t");
        await amina.Page.FocusComesTo($"#case-{second}");
        await amina.Page.WaitForFunctionAsync("() => document.querySelector('[data-says]').textContent.includes('The second of two')");
        await keys.Press("ArrowLeft");
        await keys.Press("ArrowLeft");
        Assert.Contains("The first of two", await amina.Page.Says(":focus"), StringComparison.Ordinal);
        await keys.Press("?");
        Assert.True(await amina.Page.Has("#keys-help[open]"));
        await keys.Press("Escape");
        amina.Behaved();
    }

    [Fact]
    public async Task Keys_can_be_others_or_off_and_do_nothing_while_somebody_writes()
    {
        await using var service = await RunningService.Start(await postgres.FreshDatabase());
        var cast = await Cast.At(service);
        var needId = await cast.OpensNeed();
        await using var amina = await chromium.Open(service.Address, Way.Usual);
        await amina.SignIn("amina");
        await amina.GoTo("/my/keys");
        await amina.Hand.Write("#keys-next", "n");
        await amina.Does("keys");
        await amina.GoTo("/queue");
        var keys = new Keys(amina.Page);
        await keys.Listens();
        await keys.Press("j");
        Assert.False(await amina.Page.HasFocus("[data-card]"));
        await keys.Press("n");
        await amina.Page.FocusComesTo("[data-card]");

        await amina.GoTo($"/needs/{needId}");
        await amina.Unfolds("question");
        await amina.Page.FocusAsync("#question-question");
        await amina.Page.Keyboard.TypeAsync("it takes one");
        Assert.Equal("it takes one", await amina.Page.Typed("#question-question"));
        Assert.Null((await cast.Amina.Reads($"/api/needs/{needId}"))["lead"]);

        await amina.GoTo("/my/keys");
        await amina.Hand.Tick("#keys-on");
        await amina.Does("keys");
        await amina.GoTo("/queue");
        await keys.Listens();
        await keys.Press("n");
        Assert.False(await amina.Page.HasFocus("[data-card]"));
        Assert.False(await amina.Page.Has("dialog"));
        amina.Behaved();
    }
}
