using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Matchmaking.Acceptance.Setting;
using Visitor = Matchmaking.Acceptance.Web.Visitor;

namespace Matchmaking.Acceptance.Stories;

/// <summary>Those who list pages and data find what is public here, in every language, and nothing else.</summary>
[Collection(StoriesCollection.Name)]
public sealed partial class LinkedDataTests(Stage stage)
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task A_public_need_is_a_demand_of_schema_org_and_a_resource_of_DCAT()
    {
        var needId = await cast.OpensNeed(
            ("title", new JsonObject { ["en"] = "Bilby </script><b>burrows", ["fr"] = "Terriers de bilby" }), ("until", "2027-06-30"));
        var data = await Data($"/fr/needs/{needId}");
        Assert.Equal(["Demand", "dcat:Resource"], data.Words("@type"));
        Assert.Equal("Terriers de bilby", data.Text("name"));
        Assert.Equal("2027-06-30", data.Text("availabilityEnds"));
        Assert.Equal("Kenya", data.Rows("areaServed")[0].Text("name"));
        Assert.Contains(data.Rows("dct:title"), title => title.Text("@value") == "Bilby </script><b>burrows");
        Assert.EndsWith($"/fr/needs/{needId}", data.Text("url"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_public_offer_is_an_offer_of_its_institution()
    {
        var offerId = await cast.Lin.Registers(Some.Offer(("title", Some.Text("Echidna telemetry"))));
        var data = await Data($"/en/offers/{offerId}");
        Assert.Equal(["Offer", "dcat:Resource"], data.Words("@type"));
        Assert.Equal("Organization", data["offeredBy"]!.Text("@type"));
        Assert.Equal("Echidna telemetry", data.Text("name"));
    }

    [Fact]
    public async Task A_list_is_a_dataset_with_all_its_forms()
    {
        var data = await Data("/en/needs?kind=training");
        Assert.Equal(["Dataset", "dcat:Dataset"], data.Words("@type"));
        Assert.Equal(["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/json", "application/atom+xml"],
            data.Rows("distribution").Select(form => form.Text("encodingFormat")));
        foreach (var form in data.Rows("distribution"))
            Assert.Equal(200, (await cast.Nobody.Gets(new Uri(form.Text("contentUrl")).PathAndQuery)).Code);
    }

    [Fact]
    public async Task A_need_that_is_not_for_everybody_asks_not_to_be_listed_and_is_in_no_map()
    {
        var needId = await cast.OpensNeed(("title", Some.Text("Kowari dens")), ("visibility", "registered"));
        using var tomas = await Visitor.SignedIn(stage.Service, "tomas");
        await tomas.Opens($"/en/needs/{needId}");
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", tomas.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("application/ld+json", tomas.Page, StringComparison.Ordinal);
        Assert.DoesNotContain(await Pages(), page => page.Contains(needId.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_maps_name_every_public_page_in_every_language()
    {
        var needId = await cast.OpensNeed();
        Assert.Contains("/sitemap.xml", (await cast.Nobody.Gets("/robots.txt")).Text, StringComparison.Ordinal);
        var index = XDocument.Parse((await cast.Nobody.Gets("/sitemap.xml")).Text);
        Assert.Equal(6, index.Root!.Elements().Count());
        var pages = await Pages();
        Assert.Equal(6, pages.Count(page => page.EndsWith($"/needs/{needId}", StringComparison.Ordinal)));
        var map = (await cast.Nobody.Gets("/sitemaps/ar-1.xml")).Text;
        Assert.Contains($"hreflang=\"zh\" href=\"{stage.Service.Address}zh/needs/{needId}\"", map, StringComparison.Ordinal);
        Assert.Equal(404, (await cast.Nobody.Gets("/sitemaps/de-1.xml")).Code);
    }

    [Theory]
    [InlineData("/en/")]
    [InlineData("/fr/needs?kind=training")]
    [InlineData("/ar/offers")]
    [InlineData("/ru/about")]
    [InlineData("/zh/figures")]
    public async Task Every_public_page_says_what_it_is_about_and_where_it_is_at_home(string address)
    {
        using var visitor = Visitor.At(stage.Service);
        await visitor.Opens(address);
        Assert.Contains($"<link rel=\"canonical\" href=\"{stage.Service.Address.ToString().TrimEnd('/')}{address}\" />", visitor.Page, StringComparison.Ordinal);
        Assert.Contains($"hreflang=\"es\" href=\"{stage.Service.Address}es{address[3..]}\"", visitor.Page, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"x-default\"", visitor.Page, StringComparison.Ordinal);
        Assert.Matches("<meta name=\"description\" content=\"[^\"]{20,}\" />", visitor.Page);
        Assert.Single(Titles().Matches(visitor.Page[..visitor.Page.IndexOf("</head>", StringComparison.Ordinal)]));
    }

    async Task<JsonNode> Data(string address)
    {
        using var visitor = Visitor.At(stage.Service);
        await visitor.Opens(address);
        return JsonNode.Parse(Assert.Single(Scripts().Matches(visitor.Page)).Groups[1].Value)!;
    }

    async Task<IReadOnlyList<string>> Pages()
    {
        var pages = new List<string>();
        foreach (var map in XDocument.Parse((await cast.Nobody.Gets("/sitemap.xml")).Text).Root!.Elements())
            pages.AddRange(XDocument.Parse((await cast.Nobody.Gets(new Uri(map.Value).PathAndQuery)).Text).Root!.Elements().Select(page => page.Elements().First().Value));
        return pages;
    }

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Scripts();

    [GeneratedRegex("<title>[^<]{3,}</title>")]
    private static partial Regex Titles();
}
