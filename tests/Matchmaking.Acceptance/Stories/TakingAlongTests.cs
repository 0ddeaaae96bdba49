using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Setting;
using MiniExcelLibs;
using Visitor = Matchmaking.Acceptance.Web.Visitor;

namespace Matchmaking.Acceptance.Stories;

/// <summary>Lists are taken along as files and feeds, with the same filter and the same sight as on the page.</summary>
[Collection(StoriesCollection.Name)]
public sealed class TakingAlongTests(Stage stage)
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task A_list_is_had_by_its_extension_or_by_what_the_reader_accepts()
    {
        var needId = await cast.OpensNeed(("title", Some.Text("Axolotl refuges")));
        await cast.OpensNeed(("title", Some.Text("Axolotl husbandry")), ("visibility", "centre"));
        foreach (var (extension, type) in new[] { ("csv", "text/csv"), ("atom", "application/atom+xml"), ("json", "application/json") })
            foreach (var reply in new[] { await cast.Nobody.Gets($"/api/needs.{extension}?q=axolotl"), await Accepting(type), await cast.Nobody.Gets($"/fr/needs.{extension}?q=axolotl") })
            {
                Assert.Equal(type, reply.ContentType);
                Assert.Contains(needId.ToString(), reply.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("husbandry", reply.Text, StringComparison.Ordinal);
            }
    }

    [Fact]
    public async Task A_table_says_of_when_it_is_and_what_its_names_do_not_mean()
    {
        await cast.OpensNeed(("title", Some.Text("Gharial nests")));
        string[] lines = (await cast.Nobody.Gets("/api/needs.csv?q=gharials")).Text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, line => line.StartsWith("# ", StringComparison.Ordinal) && line.Contains("imply", StringComparison.Ordinal));
        Assert.Contains("need,address,state,party,partyName,alsoFor,requester,title,title.language", lines.First(line => line[0] != '#'), StringComparison.Ordinal);
        Assert.Contains("Kenya", lines[^1], StringComparison.Ordinal);
        Assert.Contains("Кения", (await cast.Nobody.Gets("/ru/needs.csv?q=gharials")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://elsewhere.example\";\"Vaquita\")")]
    [InlineData("+1 vaquita")]
    [InlineData("-1 vaquita")]
    [InlineData("@SUM(1+1) vaquita")]
    public async Task What_begins_as_a_formula_stays_a_text(string title)
    {
        var needId = await cast.OpensNeed(("title", Some.Text(title)));
        var csv = (await cast.Nobody.Gets("/api/needs.csv?q=vaquita")).Text;
        Assert.Contains($"'{title}".Replace("\"", "\"\"", StringComparison.Ordinal), csv, StringComparison.Ordinal);
        var row = (await Sheet("/api/needs.xlsx?q=vaquita", "needs")).Single(cells => cells["address"]!.ToString()!.EndsWith($"{needId}", StringComparison.Ordinal));
        Assert.Equal($"'{title}", row["title"]);
    }

    [Fact]
    public async Task A_workbook_has_the_rows_and_a_sheet_about_them_and_no_formula()
    {
        await cast.Lin.Registers(Some.Offer(("title", Some.Text("Kakapo transmitters"))));
        var row = Assert.Single(await Sheet("/en/offers.xlsx?q=kakapo", "offers"));
        Assert.Equal("Kakapo transmitters", row["title"]);
        Assert.Equal("training", row["kinds.free"]);
        Assert.Contains(await Sheet("/en/offers.xlsx?q=kakapo", "about"), line => line.Values.Any(cell => cell?.ToString()?.Contains("imply", StringComparison.Ordinal) == true));
        Assert.Equal("offer", (await Sheet("/en/offers.xlsx?q=nothing+like+it", "offers"))[0].Keys.First());
    }

    [Fact]
    public async Task Who_is_signed_in_at_the_page_takes_along_what_the_page_shows()
    {
        await cast.OpensNeed(("title", Some.Text("Numbat burrows")), ("visibility", "centre"));
        using var tomas = await Visitor.SignedIn(stage.Service, "tomas");
        await tomas.Opens("/en/needs?q=numbats");
        Assert.Contains("href=\"/en/needs.csv?q=numbats\"", tomas.Page, StringComparison.Ordinal);
        Assert.Contains("href=\"/api/needs?q=numbats\"", tomas.Page, StringComparison.Ordinal);
        await tomas.Opens("/en/needs.csv?q=numbats");
        Assert.Contains("Numbat burrows", tomas.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("Numbat burrows", (await cast.Nobody.Gets("/en/needs.csv?q=numbats")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_part_that_follows_is_named_in_a_link_too()
    {
        await cast.OpensNeed(("title", Some.Text("Saola tracks")));
        await cast.OpensNeed(("title", Some.Text("Saola horns")));
        using var answer = await cast.Nobody.GetAsync(new Uri("/api/needs?q=saola&take=1", UriKind.Relative), TestContext.Current.CancellationToken);
        var link = answer.Headers.GetValues("Link").Single();
        Assert.EndsWith("rel=\"next\"", link, StringComparison.Ordinal);
        var next = await cast.Nobody.Reads(link[1..link.IndexOf('>', StringComparison.Ordinal)]);
        Assert.Equal("Saola tracks", next.Rows("items")[0]["title"]!.Text("en"));
    }

    [Fact]
    public async Task Directories_are_taken_along_too()
    {
        await cast.Amina.Posts("/api/resources", new { title = new { en = "=Numbers of olms" }, link = "https://example.org/olms", languages = new[] { "en" } });
        Assert.Contains("'=Numbers of olms", (await cast.Nobody.Gets("/api/resources.csv?q=olms")).Text, StringComparison.Ordinal);
        Assert.Contains("Numbers of olms", (await cast.Nobody.Gets("/fr/resources.atom?q=olms")).Text, StringComparison.Ordinal);
        Assert.Single(await Sheet("/en/resources.xlsx?q=olms", "resources"));
        using var visitor = Visitor.At(stage.Service);
        await visitor.Opens("/en/resources?q=olms");
        Assert.Contains("href=\"/en/resources.csv?q=olms\"", visitor.Page, StringComparison.Ordinal);
        Assert.Contains("href=\"/api/resources?q=olms\"", visitor.Page, StringComparison.Ordinal);
    }

    Task<Reply> Accepting(string type) => cast.Nobody.Sends(
        HttpMethod.Get, "/api/needs?q=axolotl", null, request => request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(type)));

    async Task<IReadOnlyList<IDictionary<string, object?>>> Sheet(string address, string sheet)
    {
        using var file = new MemoryStream(await cast.Nobody.GetByteArrayAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));
        using (var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true))
            foreach (var part in archive.Entries.Where(entry => entry.FullName.Contains("worksheets", StringComparison.Ordinal)))
            {
                using var reader = new StreamReader(part.Open());
                Assert.DoesNotContain("<x:f>", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            }
        file.Position = 0;
        return [.. file.Query(useHeaderRow: true, sheetName: sheet, excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>()];
    }
}
