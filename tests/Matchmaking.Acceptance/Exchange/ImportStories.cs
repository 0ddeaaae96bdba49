using System.Text;
using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Needs;
using Matchmaking.Offers;
using Matchmaking.Participants;
using Matchmaking.Web;
using MiniExcelLibs;

namespace Matchmaking.Acceptance.Exchange;

public sealed class ImportStories(Stage stage) : IClassFixture<Stage>
{
    Cast Cast => stage.Cast;

    [Fact]
    public async Task Sofia_imports_a_need_and_it_is_open_without_endorsement()
    {
        var import = await Cast.Sofia.BringsIn(Need("opened"));
        Assert.Equal((1, 1, 1), (Number(import, "read"), Number(import, "done"), Number(import, "created")));
        var need = (await Cast.Nobody.Gets($"/api/needs/{IdOf("need", "opened")}")).Done();
        Assert.Equal("open", need["state"]!.GetValue<string>());
        Assert.True(need["endorsedAtSource"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Whoever_imports_does_not_become_the_author()
    {
        await Cast.Sofia.BringsIn(Need("no-author"));
        (await Cast.Sofia.Posts($"/api/needs/{IdOf("need", "no-author")}/withdrawal", new { reason = "mine" })).Refused(403);
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        var file = $"{Need("twice")}\n{Offer("twice")}\n";
        await Cast.Sofia.BringsIn(file);
        var before = await stage.Service.Events();
        var again = await Cast.Sofia.BringsIn(file);
        Assert.Equal((2, 0, 0), (Number(again, "unchanged"), Number(again, "created"), Number(again, "revised")));
        Assert.Equal(before, await stage.Service.Events());
    }

    [Fact]
    public async Task A_changed_line_is_a_revision()
    {
        await Cast.Sofia.BringsIn(Need("revised"));
        var import = await Cast.Sofia.BringsIn(Need("revised", ("priority", 2)));
        Assert.Equal(1, Number(import, "revised"));
        Assert.Equal(2, Number((await Cast.Nobody.Gets($"/api/needs/{IdOf("need", "revised")}")).Done(), "priority"));
    }

    [Fact]
    public async Task Bad_lines_are_named_and_the_others_go_in()
    {
        var import = await Cast.Sofia.BringsIn(string.Join('\n',
            Need("good"), "{\"type\":\"need\",\"source\":\"elsew", "", Need("no-party", ("party", "XX")),
            Need("reversed", ("from", "2027-02-01"), ("until", "2027-01-01")), Need("also-good")));
        Assert.Equal((5, 2, 3), (Number(import, "rows"), Number(import, "done"), Number(import, "refusedCount")));
        Assert.Equal([(2, "line"), (4, "party"), (5, "until")], import["refused"]!.AsArray().Select(Place));
        var all = (await Cast.Sofia.Gets($"/api/imports/{import["importId"]}/refused")).Done();
        Assert.Equal(3, all["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_dry_run_tells_all_and_leaves_no_event()
    {
        var before = await stage.Service.Events();
        var import = await Cast.Sofia.BringsIn($"{Need("dry")}\n{Need("dry-bad", ("subjects", Some.List("NONE")))}\n{Offer("dry", "Dry Institute")}", dryRun: true);
        Assert.Equal((2, 1), (Number(import, "created"), Number(import, "refusedCount")));
        Assert.Equal(before, await stage.Service.Events());
        (await Cast.Sofia.Gets($"/api/needs/{IdOf("need", "dry")}")).Refused(404);
    }

    [Fact]
    public async Task An_organization_is_found_by_its_name_however_it_is_written()
    {
        await Cast.Sofia.BringsIn($"{Offer("kiel-1", "Institut für Küsten")}\n{Offer("kiel-2", "  INSTITUT FÜR KÜSTEN")}");
        var found = (await Cast.Nobody.Gets("/api/organizations?q=für küsten")).Done()["items"]!.AsArray();
        Assert.False(Assert.Single(found)!["verified"]!.GetValue<bool>());
        Assert.Equal(Organization.IdOf("institut für küsten"), found[0]!["organizationId"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task A_sheet_brings_in_what_lines_do()
    {
        var csv = await Cast.Sofia.BringsIn(
            "type,source,reference,party,title.en,subjects,targets,kinds,languages\nneed,elsewhere,sheet,KE,Weeds,CBD-SUBJECT-IAS,GBF-TARGET-06,training,en\n", "text/csv");
        Assert.Equal(1, Number(csv, "created"));
        var same = await Cast.Sofia.BringsIn("""
            {"type":"need","source":"elsewhere","reference":"sheet","party":"KE","title":{"en":"Weeds"},"subjects":["CBD-SUBJECT-IAS"],"targets":["GBF-TARGET-06"],"kinds":["training"],"languages":["en"]}
            """);
        Assert.Equal(1, Number(same, "unchanged"));
    }

    [Fact]
    public async Task A_workbook_says_in_which_row_it_is_wrong()
    {
        using var sheet = new MemoryStream();
        await sheet.SaveAsAsync(
            new[] { new { type = "need", source = "elsewhere", reference = "x", party = "ZZ" } }, cancellationToken: TestContext.Current.CancellationToken);
        var reply = await Cast.Sofia.SendsFile(sheet.ToArray(), MediaTypes.Xlsx);
        var import = await Cast.Sofia.Finished(reply.Location!.ToString());
        Assert.Contains((2, "party"), import["refused"]!.AsArray().Select(Place));
    }

    [Fact]
    public async Task A_form_brings_a_file_too()
    {
        using var form = new MultipartFormDataContent { { new StringContent(Need("form")), "file", "needs.jsonl" } };
        var reply = await Cast.Sofia.Sends(HttpMethod.Post, "/api/imports", form);
        Assert.Equal(1, Number(await Cast.Sofia.Finished(reply.Location!.ToString()), "created"));
    }

    [Fact]
    public async Task A_request_repeated_under_its_key_is_one_import()
    {
        var first = await Keyed();
        var second = await Keyed();
        Assert.Equal(first.Location, second.Location);

        Task<Reply> Keyed() => Cast.Sofia.Sends(
            HttpMethod.Post, "/api/imports", new StringContent(Need("keyed"), Encoding.UTF8, Imports.JsonLines),
            request => request.Headers.Add("Idempotency-Key", "once"));
    }

    [Fact]
    public async Task Only_administrators_import_and_the_refusal_says_so()
    {
        var before = await stage.Service.Events();
        (await Cast.Nobody.SendsFile([], Imports.JsonLines)).Refused(401);
        Assert.Equal("an administrator", (await Cast.Grace.SendsFile([], Imports.JsonLines)).Refused(403)["role"]!.GetValue<string>());
        Assert.Equal("an administrator", (await Cast.Grace.Gets("/api/imports")).Refused(403)["role"]!.GetValue<string>());
        Assert.Equal(before, await stage.Service.Events());
    }

    [Fact]
    public async Task A_form_that_nobody_reads_is_refused_in_words_to_those_who_may_import()
    {
        Assert.Contains("text/csv", (await Cast.Sofia.SendsFile([1], "application/pdf")).Refused(415)["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        var form = (await Cast.Sofia.SendsFile([1], "application/vnd.openxmlformats-officedocument.wordprocessingml.document")).Refused(400);
        Assert.Equal("cannot be read: it is no Word document (.docx)", form["errors"]!["file"]![0]!.GetValue<string>());
        (await Cast.Grace.SendsFile([1], "application/pdf")).Refused(403);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain; charset=utf-8")]
    [InlineData(null)]
    public async Task Lines_may_go_by_a_plainer_name(string? type) =>
        Assert.Equal(202, (await Cast.Sofia.SendsFile(Encoding.UTF8.GetBytes(Need("plain")), type)).Code);

    [Fact]
    public async Task A_form_that_is_broken_off_is_refused()
    {
        using var broken = new StringContent("--x\r\nno end");
        broken.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };
        Assert.Equal(["file"], (await Cast.Sofia.Sends(HttpMethod.Post, "/api/imports", broken)).Faults());
    }

    [Fact]
    public async Task What_is_no_workbook_is_refused() =>
        Assert.Equal(["file"], (await Cast.Sofia.SendsFile("no workbook"u8.ToArray(), MediaTypes.Xlsx)).Faults());

    [Fact]
    public async Task An_empty_file_is_done_at_once() => Assert.Equal(0, Number(await Cast.Sofia.BringsIn(""), "rows"));

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task A_template_without_rows_is_an_empty_import(string form)
    {
        var template = await Cast.Sofia.GetAsync($"/api/imports/template.{form}", TestContext.Current.CancellationToken);
        var file = await template.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var reply = await Cast.Sofia.SendsFile(file, template.Content.Headers.ContentType!.MediaType);
        Assert.Equal(0, Number(await Cast.Sofia.Finished(reply.Location!.ToString()), "rows"));
    }

    static string Need(string reference, params (string Field, object? Value)[] changes) => Some.Need(changes).Line("need", reference).ToJsonString();

    static string Offer(string reference, string organization = "Weed Institute") =>
        Some.Offer(("organization", new JsonObject { ["name"] = organization })).Line("offer", reference).ToJsonString();

    static Guid IdOf(string type, string reference) => StableId.Of(type, "elsewhere", reference);

    static int Number(JsonNode json, string field) => json[field]!.GetValue<int>();

    static (int, string) Place(JsonNode? remark) => (remark!["line"]!.GetValue<int>(), remark["field"]!.GetValue<string>());
}
