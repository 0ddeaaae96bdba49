using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Matchmaking.Acceptance.Setting;
using Visitor = Matchmaking.Acceptance.Web.Visitor;

namespace Matchmaking.Acceptance.Stories;

/// <summary>Pages elsewhere show lists of this instance, without a cookie and with nothing that is not for everybody.</summary>
[Collection(StoriesCollection.Name)]
public sealed class EmbedTests(Stage stage)
{
    readonly Cast cast = stage.Cast;

    [Theory]
    [InlineData("/en/embed/needs?party=KE")]
    [InlineData("/ar/embed/offers")]
    [InlineData("/embed/needs.json?country=KE")]
    [InlineData("/embed/offers.json")]
    public async Task No_embed_sets_a_cookie_even_for_who_is_signed_in(string address)
    {
        using var tomas = await Setting.Visitor.At(stage.Service.Address, "tomas");
        foreach (var browser in new[] { cast.Nobody, tomas })
        {
            using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative), Stop);
            Assert.True(answer.IsSuccessStatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task A_frame_may_stand_anywhere_and_no_other_page_may()
    {
        Assert.Contains("frame-ancestors *", await Policy("/en/embed/needs"), StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", await Policy("/en/embed/needs"), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", await Policy("/en/embed/needs"), StringComparison.Ordinal);
        foreach (var address in new[] { "/en/", "/en/needs", "/en/embedding", "/embed/needs.json", "/api/needs" })
            Assert.Contains("frame-ancestors 'none'", await Policy(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_sees_in_an_embed_what_is_not_for_everybody()
    {
        await cast.OpensNeed(("title", Some.Text("Wombat holes")));
        await cast.OpensNeed(("title", Some.Text("Wombat secrets")), ("visibility", "registered"));
        using var tomas = await Setting.Visitor.At(stage.Service.Address, "tomas");
        foreach (var address in new[] { "/en/embed/needs?q=wombats", "/embed/needs.json?q=wombats" })
        {
            var text = (await tomas.Gets(address)).Text;
            Assert.Contains("Wombat holes", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Wombat secrets", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task National_portals_find_the_fields_that_their_cooperation_widget_reads()
    {
        var needId = await cast.OpensNeed(("title", Some.Text("Quokka counts")), ("problem", Some.Text("Nobody knows how many there are.")));
        using var answer = await cast.Nobody.GetAsync(new Uri("/embed/needs.json?country=KE&q=quokka&lang=fr", UriKind.Relative), Stop);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        var list = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop))!;
        var row = Assert.Single(list.Rows("items"));
        Assert.Equal("bbiRequest", row.Text("schema"));
        Assert.Equal(needId, row.Id("identifier"));
        Assert.Equal("Quokka counts", row.Text("title"));
        Assert.Equal("Nobody knows how many there are.", row.Text("summary"));
        Assert.Equal("ke", row.Text("countryIdentifier"));
        Assert.Equal(("Kenya", "Kenya"), (row.Text("country"), row.Text("government")));
        Assert.Contains("/fr/needs/", row.Text("href"), StringComparison.Ordinal);
        Assert.NotEmpty(row.Words("thematicArea"));
        Assert.NotEmpty(list.Rows("links"));
        Assert.Equal("fr", list.Text("language"));
    }

    [Fact]
    public async Task The_script_of_the_components_is_small_and_asks_nobody_else()
    {
        var script = await Checkout.Read("src/Matchmaking/wwwroot/embed/tsc.js");
        Assert.InRange(script.Length, 500, 5_000);
        Assert.Contains("tsc-needs", script, StringComparison.Ordinal);
        Assert.DoesNotContain("document.cookie", script, StringComparison.Ordinal);
        Assert.DoesNotContain("innerHTML", script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_a_list_becomes_a_frame_in_editors_that_know_oEmbed()
    {
        var list = new Uri(stage.Service.Address, "/es/needs?party=KE&q=quoll");
        using var visitor = Visitor.At(stage.Service);
        await visitor.Opens(list.PathAndQuery);
        Assert.Contains("type=\"application/json+oembed\"", WebUtility.HtmlDecode(visitor.Page), StringComparison.Ordinal);
        var answer = await cast.Nobody.Reads($"/oembed?url={Uri.EscapeDataString(list.ToString())}&maxwidth=320");
        Assert.Equal(("1.0", "rich"), (answer.Text("version"), answer.Text("type")));
        Assert.Equal(320, answer["width"]!.GetValue<int>());
        Assert.Contains($"{stage.Service.Address}es/embed/needs?party=KE&amp;q=quoll", answer.Text("html"), StringComparison.Ordinal);
        var xml = XElement.Parse((await cast.Nobody.Gets($"/oembed?format=xml&url={Uri.EscapeDataString(list.ToString())}")).Text);
        Assert.Equal("rich", xml.Element("type")!.Value);
        Assert.Equal(404, (await cast.Nobody.Gets("/oembed?url=https://elsewhere.example/en/needs")).Code);
    }

    [Fact]
    public async Task The_address_of_one_need_becomes_a_card_as_long_as_everybody_may_read_it()
    {
        var (open, hidden) = (await cast.OpensNeed(("title", Some.Text("Potoroo diets"))), await cast.OpensNeed(("visibility", "registered")));
        using var visitor = Visitor.At(stage.Service);
        await visitor.Opens($"/fr/needs/{open}");
        Assert.Contains("type=\"application/json+oembed\"", WebUtility.HtmlDecode(visitor.Page), StringComparison.Ordinal);
        var answer = await cast.Nobody.Reads(OEmbedOf($"/fr/needs/{open}"));
        Assert.Equal(("rich", "Potoroo diets"), (answer.Text("type"), answer.Text("title")));
        Assert.Contains($"/fr/embed/needs/{open}", answer.Text("html"), StringComparison.Ordinal);
        await visitor.Opens($"/fr/embed/needs/{open}");
        Assert.Contains("Potoroo diets", visitor.Page, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors *", await Policy($"/fr/embed/needs/{open}"), StringComparison.Ordinal);
        await cast.Wanjiru.Does($"/api/needs/{open}/withdrawal", new { reason = "Solved." });
        Assert.Contains("state-withdrawn", (await visitor.Opens($"/en/embed/needs/{open}")).Page, StringComparison.Ordinal);
        foreach (var address in new[] { $"/en/needs/{hidden}", $"/en/needs/{Guid.NewGuid()}", "/en/needs/new", "/en/needs/1/2" })
            (await cast.Tomas.Gets(OEmbedOf(address))).Refused(404);
    }

    [Fact]
    public async Task The_card_of_an_offer_says_so_when_the_offer_is_gone()
    {
        var offerId = await cast.Lin.Registers(Some.Offer(("title", Some.Text("Pademelon fences"))));
        Assert.Contains("Pademelon fences", (await cast.Nobody.Gets($"/en/embed/offers/{offerId}")).Text, StringComparison.Ordinal);
        Assert.Equal("Pademelon fences", (await cast.Nobody.Reads(OEmbedOf($"/en/offers/{offerId}"))).Text("title"));
        await cast.Lin.Does($"/api/offers/{offerId}/withdrawal", new { reason = "The programme ended." });
        using var lin = await Setting.Visitor.At(stage.Service.Address, "lin");
        foreach (var who in new[] { cast.Nobody, lin })
        {
            var gone = await who.Gets($"/en/embed/offers/{offerId}");
            Assert.Equal(404, gone.Code);
            Assert.Contains("was withdrawn", gone.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Pademelon", gone.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_looks_at_a_list_is_given_what_to_paste()
    {
        using var visitor = Visitor.At(stage.Service);
        await visitor.Opens("/en/needs?party=KE&kind=training");
        Assert.Contains("href=\"/en/embedding?of=needs&amp;party=KE&amp;kind=training\"", visitor.Page, StringComparison.Ordinal);
        await visitor.Opens("/en/embedding?of=needs&party=KE&kind=training");
        Assert.Contains("&lt;tsc-needs party=&quot;KE&quot; kind=&quot;training&quot; lang=&quot;en&quot;&gt;", visitor.Page, StringComparison.Ordinal);
        Assert.Contains("/en/embed/needs?party=KE", visitor.Page, StringComparison.Ordinal);
    }

    string OEmbedOf(string address) => $"/oembed?url={Uri.EscapeDataString(new Uri(stage.Service.Address, address).ToString())}";

    async Task<string> Policy(string address)
    {
        using var answer = await cast.Nobody.GetAsync(new Uri(address, UriKind.Relative), Stop);
        return answer.Headers.GetValues("Content-Security-Policy").Single();
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;
}
