using System.Net;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Web;

[Collection(PagesCollection.Name)]
public sealed class HelpWhilePostingTests(Stage stage)
{
    static readonly (string Field, string Value)[] Seedlings =
    [
        ("party", "KE"), ("textLanguage", "en"), ("title", "Telling invasive seedlings from native ones"), ("targets", "GBF-TARGET-06"),
        ("subjects", "CBD-SUBJECT-IAS"), ("kinds", "training"), ("languages", "en"),
    ];

    [Fact]
    public async Task Wanjiru_sees_which_offers_would_fit_while_she_writes()
    {
        var offerId = await stage.Cast.Lin.Registers(Some.Offer(("title", Some.Text("Telling invasive seedlings from native ones"))));
        using var wanjiru = await Writing();
        await wanjiru.SendsLive("/en/needs/help", Seedlings);
        Assert.DoesNotContain("<html", wanjiru.Page, StringComparison.Ordinal);
        Assert.Contains($"/en/offers/{offerId}", wanjiru.Page, StringComparison.Ordinal);
        Assert.Contains("filled in: 6 of 6", wanjiru.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_foreseen_is_what_the_list_says_once_the_need_is_open()
    {
        await stage.Cast.Lin.Registers(Some.Offer());
        using var wanjiru = await Writing();
        await wanjiru.SendsLive("/en/needs/help", [.. Seedlings[..2], ("title", "Early warning of invasive plants in drylands"),
            ("problem", "County rangers cannot tell invasive seedlings from native ones in time to act."), .. Seedlings[3..]]);
        var needId = await stage.Cast.OpensNeed();
        var first = (await stage.Cast.Tomas.Reads($"/api/needs/{needId}/shortlist?take=1")).Rows("candidates").Single();
        Assert.Contains($"/en/offers/{first.Id("offerId")}", wanjiru.Page, StringComparison.Ordinal);
        Assert.Contains($"{first["score"]!.GetValue<int>()}<span class=\"muted\">/1000</span>", wanjiru.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_sentence_already_finds_an_offer_that_speaks_of_it()
    {
        var offerId = await stage.Cast.Lin.Registers(Some.Offer(("title", Some.Text("Cryopreservation of orchid pollen")), ("subjects", Some.List("CBD-SUBJECT-FOR"))));
        using var wanjiru = await Writing();
        await wanjiru.SendsLive("/en/needs/help", ("party", "KE"), ("textLanguage", "en"), ("title", "Cryopreservation of orchid pollen"));
        Assert.Contains($"/en/offers/{offerId}", wanjiru.Page, StringComparison.Ordinal);
        Assert.Contains("By your words alone", wanjiru.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_need_of_her_Party_that_says_the_same_can_be_joined()
    {
        var needId = await stage.Cast.OpensNeed(("title", Some.Text("Seagrass acoustic survey of dugong corridors")));
        using var wanjiru = await Writing();
        await wanjiru.SendsLive("/en/needs/help", ("party", "KE"), ("textLanguage", "en"), ("title", "Acoustic survey of dugong corridors over seagrass"));
        Assert.Contains($"href=\"/en/needs/{needId}/edit\"", wanjiru.Page, StringComparison.Ordinal);

        using var teuila = await Visitor.SignedIn(stage.Service, "teuila");
        await teuila.Opens("/en/needs/new");
        await teuila.SendsLive("/en/needs/help", ("party", "WS"), ("textLanguage", "en"), ("title", "Acoustic survey of dugong corridors over seagrass"));
        Assert.Contains($"/en/needs/{needId}", teuila.Page, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"/en/needs/{needId}/edit\"", teuila.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_a_button_shows_the_same_on_the_page_and_keeps_what_was_typed()
    {
        var offerId = await stage.Cast.Lin.Registers(Some.Offer(("title", Some.Text("Telling invasive seedlings from native ones"))));
        using var wanjiru = await Writing();
        Assert.Contains("formaction=\"/en/needs/help\"", wanjiru.Page, StringComparison.Ordinal);
        await wanjiru.SendsForged("/en/needs/help", [("__RequestVerificationToken", wanjiru.Token()), .. Seedlings]);
        Assert.Equal(HttpStatusCode.OK, wanjiru.Status);
        Assert.Contains("value=\"Telling invasive seedlings from native ones\"", wanjiru.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"GBF-TARGET-06\" checked", wanjiru.Page, StringComparison.Ordinal);
        Assert.Contains($"/en/offers/{offerId}", wanjiru.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_readers_own_language_is_chosen_already()
    {
        using var wanjiru = await Visitor.SignedIn(stage.Service, "wanjiru");
        await wanjiru.Opens("/fr/needs/new?form=full");
        Assert.Contains("name=\"languages\" value=\"fr\" checked", wanjiru.Page, StringComparison.Ordinal);
    }

    async Task<Visitor> Writing()
    {
        var wanjiru = await Visitor.SignedIn(stage.Service, "wanjiru");
        return await wanjiru.Opens("/en/needs/new");
    }
}
