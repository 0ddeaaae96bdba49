using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Web;

[Collection(PagesCollection.Name)]
public sealed partial class DevelopersPageTests(Stage stage)
{
    [Fact]
    public async Task Every_operation_of_the_document_stands_on_the_page_of_its_group_once()
    {
        var (document, pages) = (await Document(), await Pages());
        foreach (var (path, method, told) in Operations(document))
        {
            var place = $"id=\"{told["operationId"]}\"";
            var page = Assert.Single(pages.Values, page => page.Contains(place, StringComparison.Ordinal));
            Assert.Single(Regex.Matches(page, Regex.Escape(place)));
            var panel = page[page.IndexOf(place, StringComparison.Ordinal)..];
            panel = WebUtility.HtmlDecode(panel[..panel.IndexOf("</article>", StringComparison.Ordinal)]);
            Assert.Contains($"{method.ToUpperInvariant()}</span><code>{path}</code>", panel, StringComparison.Ordinal);
            Assert.Contains(told["summary"]!.ToString(), panel, StringComparison.Ordinal);
            foreach (var status in told["responses"]!.AsObject()) Assert.Contains($"<code>{status.Key}</code>", panel, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_operation_says_what_it_is_for_who_may_and_what_each_part_of_its_address_means()
    {
        var document = await Document();
        foreach (var (path, method, told) in Operations(document))
        {
            Assert.True(told["summary"] is not null && told["x-who-may"]?.ToString() is { Length: > 0 }, $"{method} {path} says not what it is for, or who may: give its route .Described(…)");
            foreach (var parameter in (told["parameters"]?.AsArray() ?? []).Where(one => one!["$ref"] is null))
                Assert.True(parameter!["description"] is not null, $"{method} {path} says not what {parameter["name"]} means: see ParameterWords");
        }
        foreach (var group in document["tags"]!.AsArray()) Assert.True(group!["description"]?.ToString() is { Length: > 0 }, $"{group["name"]} says not what it is about: see ApiGroups");
    }

    [Fact]
    public async Task Places_on_a_page_have_names_of_their_own()
    {
        foreach (var (address, page) in await Pages())
        {
            var ids = Ids().Matches(page).Select(id => id.Groups[1].Value).ToArray();
            Assert.True(ids.Distinct().Count() == ids.Length, $"{address} uses a name twice");
            var missing = Anchors(address).Matches(page).Select(link => link.Groups[1].Value).Except(ids);
            Assert.Empty(missing);
        }
    }

    [Fact]
    public async Task What_is_public_answers_when_it_is_asked_as_the_page_says()
    {
        await stage.Cast.OpensNeed();
        await stage.Cast.Lin.Registers(Some.Offer());
        await stage.Cast.Amina.Does("/api/resources", new { title = new { en = "A guide" }, link = "https://example.org/tried", languages = new[] { "en" } });
        var (tried, document) = (0, await Document());
        var open = Operations(document).Where(one => one.Method == "get" && one.Told["security"]!.AsArray().Any(way => way!.AsObject().Count == 0)).Select(one => one.Told["operationId"]!.ToString()).ToHashSet();
        using var browser = new HttpClient();
        foreach (var page in (await Pages()).Values)
            foreach (Match panel in Panels().Matches(page).Where(panel => open.Contains(panel.Groups[1].Value)))
            {
                var address = Asked().Match(WebUtility.HtmlDecode(panel.Groups[2].Value)).Groups[1].Value;
                if (address.Contains('$', StringComparison.Ordinal)) continue;
                using var answer = await browser.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} is answered with {answer.StatusCode}");
                tried++;
            }
        // What nobody can try are the feeds that are somebody's secret, and files, which the first need and offer need not have.
        Assert.Equal(open.Count - 4, tried);
    }

    [Fact]
    public async Task An_operation_is_found_by_words_of_its_address_and_purpose()
    {
        using var visitor = Visitor.At(stage.Service);
        await visitor.Opens("/fr/developers?q=POST+endorses");
        Assert.Contains("href=\"/fr/developers/needs#post-needs-needId-endorsement\"", visitor.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("get-needs-csv", visitor.Page, StringComparison.Ordinal);
        await visitor.Opens("/fr/developers?q=zeppelin");
        Assert.Contains("class=\"empty\"", visitor.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_Arabic_methods_and_paths_go_from_the_left_to_the_right()
    {
        using var visitor = Visitor.At(stage.Service);
        await visitor.Opens("/ar/developers/offers");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("<h2 id=\"post-offers-name\" dir=\"ltr\">", visitor.Page, StringComparison.Ordinal);
        Assert.Contains("lang=\"en\" dir=\"ltr\">Registers an offer", visitor.Page, StringComparison.Ordinal);
    }

    async Task<JsonObject> Document()
    {
        using var browser = new HttpClient { BaseAddress = stage.Service.Address };
        return JsonNode.Parse(await browser.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken))!.AsObject();
    }

    static IEnumerable<(string Path, string Method, JsonObject Told)> Operations(JsonObject document) =>
        document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => (path.Key, method.Key, method.Value!.AsObject())));

    async Task<Dictionary<string, string>> Pages()
    {
        using var visitor = Visitor.At(stage.Service);
        await visitor.Opens("/en/developers");
        var pages = new Dictionary<string, string> { ["/en/developers"] = visitor.Page };
        foreach (var address in Groups().Matches(visitor.Page).Select(link => link.Groups[1].Value).Distinct().ToArray())
        {
            await visitor.Opens(address);
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
            pages[address] = visitor.Page;
        }
        return pages;
    }

    /// <summary>Links to places on the page itself.</summary>
    static Regex Anchors(string address) => new($"href=\"(?:{Regex.Escape(address)})?#([^\"]+)\"");

    [GeneratedRegex("href=\"(/en/developers/[^\"#]+)\"")]
    private static partial Regex Groups();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("<article class=\"panel operation\" id=\"([^\"]+)\".*?<pre[^>]*><code>(.*?)</code>", RegexOptions.Singleline)]
    private static partial Regex Panels();

    [GeneratedRegex("\"(http[^\"]*)\"")]
    private static partial Regex Asked();
}
