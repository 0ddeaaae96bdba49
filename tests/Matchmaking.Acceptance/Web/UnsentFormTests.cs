using System.Net;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Web;

[Collection(PagesCollection.Name)]
public sealed class UnsentFormTests(Stage stage)
{
    [Fact]
    public async Task What_is_typed_survives_a_closed_tab_for_who_typed_it_alone()
    {
        using var wanjiru = await Typing("/en/needs/new?title=a", "A sentence that was never sent");
        Assert.Contains("Saved at", wanjiru.Page, StringComparison.Ordinal);

        using var later = await Visitor.SignedIn(stage.Service, "wanjiru");
        await later.Opens("/en/needs/new?title=a");
        Assert.Contains("value=\"A sentence that was never sent\"", later.Page, StringComparison.Ordinal);
        Assert.Contains("did not send", later.Page, StringComparison.Ordinal);

        using var tomas = await Visitor.SignedIn(stage.Service, "tomas");
        await tomas.Opens("/en/needs/new?title=a");
        Assert.DoesNotContain("A sentence that was never sent", tomas.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_goes_when_the_form_is_sent()
    {
        using var wanjiru = await Typing("/en/needs/new?title=b", "Sent after all");
        await wanjiru.Opens("/en/needs/new?title=b");
        await wanjiru.Sends("/en/needs/new", ("form", "parts"), ("place", "/needs/new?title=b"), ("party", "KE"), ("title", "Sent after all"), ("then", "tasks"));
        Assert.Equal(HttpStatusCode.OK, wanjiru.Status);
        await wanjiru.Opens("/en/needs/new?title=b");
        Assert.DoesNotContain("Sent after all", wanjiru.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_browser_sends_to_be_kept_after_the_form_was_sent_comes_too_late()
    {
        using var wanjiru = await Visitor.SignedIn(stage.Service, "wanjiru");
        await wanjiru.Opens("/en/needs/new?title=late");
        (string, string)[] form = [("form", "parts"), ("place", "/needs/new?title=late"), ("party", "KE"), ("title", "Sent before it was kept"), ("once", "one")];
        await wanjiru.Sends("/en/needs/new", [.. form, ("then", "tasks")]);
        await wanjiru.Opens("/en/needs/new?title=late");
        Assert.Contains("data-sent=\"one\"", wanjiru.Page, StringComparison.Ordinal);
        await wanjiru.SendsLive("/en/needs/help", form);
        Assert.DoesNotContain("Sent before it was kept", (await wanjiru.Opens("/en/needs/new?title=late")).Page, StringComparison.Ordinal);
        await wanjiru.SendsLive("/en/needs/help", [.. form[..^1], ("once", "two")]);
        Assert.Contains("Sent before it was kept", (await wanjiru.Opens("/en/needs/new?title=late")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_at_the_very_moment_of_sending_does_not_come_back()
    {
        var windows = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Visitor.SignedIn(stage.Service, "wanjiru")));
        for (var tried = 0; tried < 20; tried++)
        {
            var place = $"/needs/new?title=at-once-{tried}";
            foreach (var window in windows) await window.Opens("/en" + place);
            (string, string)[] form = [("form", "parts"), ("place", place), ("party", "KE"), ("title", "Kept while it was sent"), ("once", place)];
            await Task.WhenAll(
                [windows[0].Sends("/en/needs/new", [.. form, ("then", "tasks")]), .. windows[1..].Select(keeping => keeping.SendsLive("/en/needs/help", form))]);
            Assert.Contains($"data-sent=\"{place}\"", (await windows[1].Opens("/en" + place)).Page, StringComparison.Ordinal);
        }
        foreach (var window in windows) window.Dispose();
    }

    [Fact]
    public async Task It_is_let_go_of_by_a_button()
    {
        using var wanjiru = await Typing("/en/needs/new?title=c", "Not wanted any more");
        await wanjiru.Opens("/en/needs/new?title=c");
        await wanjiru.Sends("/en/unsent", ("place", "/needs/new?title=c"));
        Assert.Equal("/en/needs/new?title=c", wanjiru.Address);
        Assert.DoesNotContain("Not wanted any more", wanjiru.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_back_to_a_need_that_was_changed_meanwhile_sees_both_and_loses_nothing()
    {
        var needId = await stage.Cast.Wanjiru.Drafts(Some.Need());
        using var wanjiru = await Visitor.SignedIn(stage.Service, "wanjiru");
        await wanjiru.Opens($"/en/needs/{needId}/edit/what");
        await wanjiru.SendsLive(
            $"/en/needs/{needId}/help", ("part", "what"), ("place", $"/needs/{needId}/edit/what"), ("version", "1"), ("party", "KE"), ("textLanguage", "en"),
            ("titleWas", "en"), ("title", "A better title"));
        await stage.Cast.Tomas.Revises($"/api/needs/{needId}", Some.Need(("kinds", Some.List("training", "data"))));

        await wanjiru.Opens($"/en/needs/{needId}/edit/what");
        Assert.Contains("value=\"A better title\"", wanjiru.Page, StringComparison.Ordinal);
        Assert.Contains("Meanwhile", wanjiru.Page, StringComparison.Ordinal);
        Assert.Contains("name=\"version\" value=\"2\"", wanjiru.Page, StringComparison.Ordinal);
        await wanjiru.Sends(
            $"/en/needs/{needId}/edit/what", ("part", "what"), ("place", $"/needs/{needId}/edit/what"), ("version", "2"), ("party", "KE"), ("textLanguage", "en"),
            ("titleWas", "en"), ("title", "A better title"), ("then", "tasks"));
        var need = await stage.Cast.Wanjiru.Reads($"/api/needs/{needId}");
        Assert.Equal("A better title", need["title"]!["en"]!.GetValue<string>());
        Assert.Equal(2, need["kinds"]!.AsArray().Count);
    }

    [Fact]
    public async Task Lin_finds_her_half_filled_offer_again()
    {
        using var lin = await Visitor.SignedIn(stage.Service, "lin");
        await lin.Opens("/en/offers/new?form=full");
        await lin.SendsLive("/en/offers/help", ("place", "/offers/new?form=full"), ("textLanguage", "en"), ("title", "A half filled offer"), ("slots", "1"));
        await lin.Opens("/en/offers/new?form=full");
        Assert.Contains("value=\"A half filled offer\"", lin.Page, StringComparison.Ordinal);
        await lin.Sends("/en/unsent", ("place", "/offers/new?form=full"));
        Assert.DoesNotContain("A half filled offer", lin.Page, StringComparison.Ordinal);
    }

    async Task<Visitor> Typing(string address, string title)
    {
        var wanjiru = await Visitor.SignedIn(stage.Service, "wanjiru");
        await wanjiru.Opens(address);
        return await wanjiru.SendsLive("/en/needs/help", ("form", "parts"), ("place", address[3..]), ("party", "KE"), ("textLanguage", "en"), ("title", title));
    }
}
