using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Setting;
using Visitor = Matchmaking.Acceptance.Web.Visitor;

namespace Matchmaking.Acceptance.Stories;

/// <summary>Anybody finds needs and offers: by words of any language, by facets, and is told where to go when there is nothing.</summary>
[Collection(StoriesCollection.Name)]
public sealed class SearchTests(Stage stage)
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task Words_are_found_however_they_are_bent_and_in_whichever_language_the_field_says_them()
    {
        var needId = await cast.OpensNeed(("title", Some.Text("Water hyacinth chokes our reservoirs")), ("problem", null));
        foreach (var typed in new[] { "reservoir", "hyacinths", "RESERVOIRS hyacinth", "jacinthe d'eau", "زهرة النيل" })
            Assert.Contains(needId, await Found($"/api/needs?take=200&q={Uri.EscapeDataString(typed)}"));
        foreach (var typed in new[] { "reservoir hedgehog", "hedgehog", "the" })
            Assert.DoesNotContain(needId, await Found($"/api/needs?take=200&q={Uri.EscapeDataString(typed)}"));
    }

    [Fact]
    public async Task What_says_it_in_its_title_comes_before_what_only_mentions_it_and_every_page_goes_on()
    {
        await cast.OpensNeed(("title", Some.Text("Pangolin trade at the border")));
        await cast.OpensNeed(("title", Some.Text("Wildlife at the border")), ("problem", Some.Text("Customs officers find a pangolin now and then.")));
        var first = await cast.Nobody.Reads("/api/needs?take=1&q=pangolins");
        var second = await cast.Nobody.Reads($"/api/needs?take=1&q=pangolins&cursor={first.Text("next")}");
        Assert.Equal("Pangolin trade at the border", first.Rows("items")[0]["title"]!.Text("en"));
        Assert.Equal("Wildlife at the border", second.Rows("items")[0]["title"]!.Text("en"));
        Assert.Equal(2, first["total"]!.GetValue<int>());
        Assert.Null(second["next"]);
    }

    [Fact]
    public async Task Each_facet_says_how_many_its_other_values_would_leave()
    {
        await cast.OpensNeed(("title", Some.Text("Okapi census")), ("kinds", Some.List("training")));
        await cast.OpensNeed(("title", Some.Text("Okapi genetics")), ("kinds", Some.List("data", "training")));
        var answer = await cast.Nobody.Reads("/api/needs?facets=true&q=okapi&kind=data&state=open");
        Assert.Equal(1, answer["total"]!.GetValue<int>());
        Assert.Equal(2, Count(answer, "kind", "training"));
        Assert.Equal(1, Count(answer, "kind", "data"));
        Assert.Equal(1, Count(answer, "region", "Africa"));
        Assert.Equal(1, Count(answer, "region", "Eastern Africa"));
        Assert.Equal(1, Count(answer, "target", "GBF-TARGET-06"));
        Assert.Equal(1, Count(answer, "party", "KE"));
    }

    [Fact]
    public async Task Nothing_is_counted_that_the_reader_may_not_see()
    {
        var hidden = await cast.OpensNeed(("title", Some.Text("Quagga herd book")), ("visibility", "centre"));
        Assert.Equal(0, await Total(cast.Nobody, "/api/needs?q=quagga"));
        Assert.Equal(0, await Total(cast.Marie, "/api/needs?q=quagga"));
        Assert.Equal(1, await Total(cast.Tomas, "/api/needs?q=quagga"));
        Assert.Equal(1, await Total(cast.Amina, "/api/needs?q=quagga"));
        await cast.Tomas.Does($"/api/needs/{hidden}/withdrawal", new { reason = "Found it." });
        Assert.Equal(1, await Total(cast.Tomas, "/api/needs?q=quagga&state=withdrawn"));
    }

    [Fact]
    public async Task Offers_are_found_by_whom_they_serve_by_the_institutions_country_and_by_its_name()
    {
        var offerId = await cast.Lin.Registers(Some.Offer(
            ("title", Some.Text("Sawfish tagging")), ("serves", new JsonObject { ["regions"] = Some.List("Polynesia") })));
        var institution = (await cast.Nobody.Reads($"/api/offers/{offerId}"))["organization"]!;
        Assert.Contains(offerId, await Found("/api/offers?q=sawfish&party=WS", "offerId"));
        Assert.Contains(offerId, await Found("/api/offers?q=sawfish&region=Oceania", "offerId"));
        Assert.DoesNotContain(offerId, await Found("/api/offers?q=sawfish&party=KE", "offerId"));
        Assert.Contains(offerId, await Found($"/api/offers?q=sawfish&country={institution.Text("country")}", "offerId"));
        Assert.Contains(offerId, await Found($"/api/offers?take=200&q={Uri.EscapeDataString(institution.Text("name"))}", "offerId"));
    }

    [Fact]
    public async Task The_page_is_narrowed_without_scripts_and_its_address_is_the_filter()
    {
        await cast.OpensNeed(("title", Some.Text("Dugong grazing grounds")));
        using var visitor = Visitor.At(stage.Service);
        await visitor.Opens("/en/needs?q=dugongs&kind=training&region=Africa");
        Assert.Contains("Dugong grazing grounds", visitor.Page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"GBF-TARGET-06\">6 · ", visitor.Page, StringComparison.Ordinal);
        Assert.Contains("(1)</option>", visitor.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("<option value=\"GBF-TARGET-01\">", visitor.Page, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/needs?kind=training&amp;q=dugongs\"", visitor.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_finds_nothing_posts_it_as_a_need_that_begins_with_what_was_looked_for()
    {
        using var wanjiru = await Visitor.SignedIn(stage.Service, "wanjiru");
        await wanjiru.Opens("/en/needs?q=thylacine+sightings&subject=CBD-SUBJECT-IAS");
        const string Posting = "/en/needs/new?title=thylacine%20sightings&amp;subjects=CBD-SUBJECT-IAS";
        Assert.Contains($"href=\"{Posting}\"", wanjiru.Page, StringComparison.Ordinal);
        await wanjiru.Opens(Posting.Replace("&amp;", "&", StringComparison.Ordinal));
        Assert.Contains("value=\"thylacine sightings\"", wanjiru.Page, StringComparison.Ordinal);
        Assert.Contains("name=\"subjects\" value=\"CBD-SUBJECT-IAS\"", wanjiru.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_is_found_at_once_by_its_new_words_and_by_the_old_ones_no_more()
    {
        var needId = await cast.Wanjiru.Drafts(Some.Need(("title", Some.Text("Colobus corridors"))));
        await cast.Wanjiru.Revises($"/api/needs/{needId}", Some.Need(("title", Some.Text("Bongo corridors"))));
        Assert.Equal(0, await Total(cast.Wanjiru, "/api/needs?q=colobus"));
        Assert.Equal(1, await Total(cast.Wanjiru, "/api/needs?q=bongo"));
    }

    async Task<IReadOnlyList<Guid>> Found(string address, string named = "needId") =>
        [.. (await cast.Nobody.Reads(address)).Rows("items").Select(item => item.Id(named))];

    static async Task<int> Total(HttpClient person, string address) => (await person.Reads(address))["total"]!.GetValue<int>();

    static int Count(JsonNode answer, string facet, string value) => answer["facets"]![facet]![value]!.GetValue<int>();
}
