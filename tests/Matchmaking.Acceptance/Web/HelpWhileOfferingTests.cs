using System.Net;
using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Web;

[Collection(PagesCollection.Name)]
public sealed class HelpWhileOfferingTests(Stage stage)
{
    static readonly (string Field, string Value)[] Quick =
    [
        ("form", "quick"), ("textLanguage", "en"), ("title", "Field course on invasive plants"), ("kind-training", "free"),
        ("subjects", "CBD-SUBJECT-IAS"), ("worldwide", "yes"), ("languages", "en"), ("slots", "1"),
    ];

    [Fact]
    public async Task Lin_sees_which_needs_her_offer_would_match_and_what_would_complete_it()
    {
        var needId = await stage.Cast.OpensNeed([.. Lichens]);
        using var lin = await Writing();
        await lin.SendsLive("/en/offers/help", [.. Quick[..2], ("title", "Lichen barcoding workshop"), Quick[3], ("subjects", "CBD-SUBJECT-TAXONOMY"), .. Quick[5..]]);
        Assert.DoesNotContain("<html", lin.Page, StringComparison.Ordinal);
        Assert.Contains($"/en/needs/{needId}", lin.Page, StringComparison.Ordinal);
        Assert.Contains("class=\"ring\"", lin.Page, StringComparison.Ordinal);
        Assert.Contains("It could take up the targets 9.</span><bdi dir=\"ltr\">+120</bdi>", WebUtility.HtmlDecode(lin.Page), StringComparison.Ordinal);
        Assert.Contains("It could name Kenya among the Parties served.</span><bdi dir=\"ltr\">+120</bdi>", WebUtility.HtmlDecode(lin.Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_ring_says_a_part_would_add_is_what_the_score_gains_by_it()
    {
        var needId = await stage.Cast.OpensNeed([.. Lichens]);
        var bare = await stage.Cast.Lin.Registers(Workshop(null));
        var whole = await stage.Cast.Lin.Registers(Workshop(Some.List("GBF-TARGET-09")));
        var (before, after) = (await stage.Cast.Tomas.FindsCandidate(needId, bare), await stage.Cast.Tomas.FindsCandidate(needId, whole));
        Assert.Equal(120, after["score"]!.GetValue<int>() - before["score"]!.GetValue<int>());
    }

    static JsonObject Workshop(JsonArray? targets) => Some.Offer(
        ("title", Some.Text("Lichen barcoding workshop")), ("subjects", Some.List("CBD-SUBJECT-TAXONOMY")), ("targets", targets));

    static IEnumerable<(string Field, object? Value)> Lichens =>
    [
        ("title", Some.Text("Lichen barcoding workshop")), ("problem", Some.Text("Nobody here can barcode lichens.")),
        ("subjects", Some.List("CBD-SUBJECT-TAXONOMY")), ("targets", Some.List("GBF-TARGET-09")),
    ];

    [Fact]
    public async Task A_need_that_she_may_not_see_is_neither_shown_nor_counted()
    {
        var needId = await stage.Cast.OpensNeed(("title", Some.Text("Hidden orchids of the escarpment")), ("visibility", "centre"));
        using var lin = await Writing();
        await lin.SendsLive("/en/offers/help", [.. Quick[..2], ("title", "Hidden orchids of the escarpment"), .. Quick[3..]]);
        Assert.DoesNotContain(needId.ToString(), lin.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task She_goes_on_in_the_whole_form_with_what_she_typed()
    {
        using var lin = await Writing();
        Assert.DoesNotContain("offer-description", lin.Page, StringComparison.Ordinal);
        await lin.SendsForged("/en/offers/help", [("__RequestVerificationToken", lin.Token()), .. Quick, ("then", "full")]);
        Assert.Equal(HttpStatusCode.OK, lin.Status);
        Assert.Contains("offer-description", lin.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"Field course on invasive plants\"", lin.Page, StringComparison.Ordinal);
        Assert.Contains("name=\"kind-training\" value=\"free\" checked", lin.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_fields_register_an_offer()
    {
        using var lin = await Writing();
        await lin.Sends("/en/offers/new", Quick);
        Assert.Equal(HttpStatusCode.OK, lin.Status);
        Assert.StartsWith("/en/offers/", lin.Address, StringComparison.Ordinal);
        Assert.NotEqual(Guid.Empty, lin.RecordId());
    }

    async Task<Visitor> Writing()
    {
        var lin = await Visitor.SignedIn(stage.Service, "lin");
        return await lin.Opens("/en/offers/new");
    }
}
