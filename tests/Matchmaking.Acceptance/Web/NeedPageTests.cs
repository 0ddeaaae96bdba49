using System.Net;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Web;

namespace Matchmaking.Acceptance.Web;

[Collection(PagesCollection.Name)]
public sealed class NeedPageTests(Stage stage)
{
    static readonly (string Field, string Value)[] Draft =
        [("party", "KE"), ("textLanguage", "en"), ("title", "Reading <script>alert(1)</script> seedlings"), ("then", "save")];

    static readonly (string Field, string Value)[] Rest =
    [
        ("subjects", "CBD-SUBJECT-IAS"), ("targets", "GBF-TARGET-06"), ("kinds", "training"), ("languages", "en"), ("visibility", "public"),
        ("urgency", "normal"),
    ];

    [Fact]
    public async Task A_title_is_text_and_never_markup()
    {
        using var wanjiru = await Drafting();
        Assert.Contains("Reading &lt;script&gt;alert(1)&lt;/script&gt; seedlings", wanjiru.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", wanjiru.Page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("teuila")]
    [InlineData("amina")]
    public async Task A_draft_is_not_there_for_others(string person)
    {
        using var wanjiru = await Drafting();
        using var other = await Visitor.SignedIn(stage.Service, person);
        await other.Opens(wanjiru.Address);
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        await other.Opens($"{wanjiru.Address}/edit");
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
    }

    [Fact]
    public async Task Teuila_is_refused_on_the_form_when_she_drafts_for_Kenya()
    {
        using var teuila = await Visitor.SignedIn(stage.Service, "teuila");
        await teuila.Opens("/en/needs/new");
        await teuila.Sends("/en/needs/new", Draft);
        Assert.Equal(HttpStatusCode.Forbidden, teuila.Status);
        Assert.Contains("a drafter or focal point of Kenya", teuila.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("zh")]
    public async Task What_is_wrong_is_said_in_the_language_of_the_page(string language)
    {
        using var wanjiru = await Visitor.SignedIn(stage.Service, "wanjiru");
        await wanjiru.Opens($"/{language}/needs/new?form=full");
        await wanjiru.Sends($"/{language}/needs/new", ("form", "full"), ("party", "KE"), ("then", "submit"));
        Assert.Equal(HttpStatusCode.BadRequest, wanjiru.Status);
        Assert.Contains(Wordings.Of(language)["give it a title"], WebUtility.HtmlDecode(wanjiru.Page), StringComparison.Ordinal);
        Assert.DoesNotContain("give it a title", wanjiru.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_by_field_and_nothing_typed_is_lost()
    {
        using var wanjiru = await Visitor.SignedIn(stage.Service, "wanjiru");
        await wanjiru.Opens("/en/needs/new");
        await wanjiru.Sends("/en/needs/new", [.. Draft, ("from", "2027-05-01"), ("until", "2027-01-01"), ("targets", "GBF-TARGET-06")]);
        Assert.Equal(HttpStatusCode.BadRequest, wanjiru.Status);
        Assert.Contains("autofocus", wanjiru.Page, StringComparison.Ordinal);
        Assert.Contains("href=\"#need-until\"", wanjiru.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"2027-05-01\"", wanjiru.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"GBF-TARGET-06\" checked", wanjiru.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_on_an_old_version_is_refused()
    {
        using var wanjiru = await Drafting();
        var needId = wanjiru.RecordId();
        await wanjiru.Opens($"/en/needs/{needId}/edit");
        await wanjiru.Sends($"/en/needs/{needId}/edit", [.. Draft, ("titleWas", "en"), ("version", "1")]);
        await wanjiru.Opens($"/en/needs/{needId}/edit");
        await wanjiru.Sends($"/en/needs/{needId}/edit", [.. Draft, ("titleWas", "en"), ("version", "1")]);
        Assert.Equal(HttpStatusCode.PreconditionFailed, wanjiru.Status);
    }

    [Fact]
    public async Task From_a_draft_to_a_cooperation_by_forms_alone()
    {
        using var wanjiru = await Visitor.SignedIn(stage.Service, "wanjiru");
        using var tomas = await Visitor.SignedIn(stage.Service, "tomas");
        using var amina = await Visitor.SignedIn(stage.Service, "amina");
        using var lin = await Visitor.SignedIn(stage.Service, "lin");

        await wanjiru.Opens("/en/needs/new");
        await wanjiru.Sends("/en/needs/new", [.. Draft[..3], ("then", "submit")]);
        Assert.Contains("name at least one target", wanjiru.Page, StringComparison.Ordinal);
        var needId = Guid.Parse(wanjiru.Page.Split("action=\"/en/needs/")[1][..36]);
        await wanjiru.Sends($"/en/needs/{needId}/edit", [.. Draft[..3], ("titleWas", "en"), .. Rest, ("then", "submit")]);
        Assert.Equal($"/en/needs/{needId}/receipt", wanjiru.Address);

        await tomas.Opens($"/en/needs/{needId}");
        await tomas.Sends($"/en/needs/{needId}/endorsement", ("visibility", "registered"));
        Assert.Contains("state-open", tomas.Page, StringComparison.Ordinal);

        await lin.Opens("/en/offers/new");
        await lin.Sends("/en/offers/new", [.. OfferFields]);
        Assert.Equal(HttpStatusCode.OK, lin.Status);
        var offerId = lin.RecordId();
        Assert.Contains(needId.ToString(), lin.Page, StringComparison.Ordinal);

        await amina.Opens($"/en/needs/{needId}/candidates");
        Assert.Contains($"introduction?offerIds={offerId}", amina.Page, StringComparison.Ordinal);
        await amina.Sends($"/en/needs/{needId}/introduction", ("offerIds", offerId.ToString()), ("message", "You two should talk."));
        var introductionId = amina.RecordId();

        await tomas.Opens($"/en/introductions/{introductionId}");
        await tomas.Sends($"/en/introductions/{introductionId}/acceptance");
        await lin.Opens($"/en/introductions/{introductionId}");
        await lin.Sends($"/en/introductions/{introductionId}/acceptance", ("offerId", offerId.ToString()));

        await amina.Opens($"/en/introductions/{introductionId}");
        await amina.Sends($"/en/introductions/{introductionId}/cooperation", ("title", "Eyes on the ground"));
        Assert.StartsWith("/en/cooperations/", amina.Address, StringComparison.Ordinal);

        await Completes(tomas, amina.RecordId());
        await Completes(lin, amina.RecordId(), ("offerId", offerId.ToString()));
        Assert.Contains("state-completed", lin.Page, StringComparison.Ordinal);
    }

    static readonly (string Field, string Value)[] OfferFields =
    [
        ("textLanguage", "en"), ("title", "Field course on invasive plants"), ("description", "Two weeks with botanists."), ("kind-training", "free"),
        ("subjects", "CBD-SUBJECT-IAS"), ("targets", "GBF-TARGET-06"), ("countries", "KE"), ("languages", "en"), ("slots", "2"),
    ];

    static async Task Completes(Visitor side, Guid cooperationId, params (string Field, string Value)[] whose)
    {
        await side.Opens($"/en/cooperations/{cooperationId}");
        await side.Sends(
            $"/en/cooperations/{cooperationId}/completion", [("outcome", "Forty rangers trained"), ("useful", "yes"), ("causedByPlatform", "yes"), .. whose]);
        Assert.Equal(HttpStatusCode.OK, side.Status);
    }

    async Task<Visitor> Drafting()
    {
        var wanjiru = await Visitor.SignedIn(stage.Service, "wanjiru");
        await wanjiru.Opens("/en/needs/new");
        await wanjiru.Sends("/en/needs/new", Draft);
        Assert.Equal(HttpStatusCode.OK, wanjiru.Status);
        return wanjiru;
    }
}
