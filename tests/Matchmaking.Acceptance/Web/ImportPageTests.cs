using System.Net;
using System.Text;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Participants;

namespace Matchmaking.Acceptance.Web;

/// <summary>What is imported here would stand before the needs of other stories, so these pages have a service of their own.</summary>
public sealed class ImportPageTests(Stage stage) : IClassFixture<Stage>
{
    const string Place = "/en/administration/imports";

    [Fact]
    public async Task Sofia_hands_in_a_file_and_reads_what_came_of_each_line()
    {
        using var sofia = await HandsIn(Lines("p-1", "p-2", null));
        await Eventually.Until(async () => (await sofia.Opens(sofia.Address)).Page.Contains("state-completed", StringComparison.Ordinal), "the import to be done");
        Assert.Contains("<dt>New</dt><dd><bdi>2</bdi></dd>", sofia.Page, StringComparison.Ordinal);
        Assert.Contains("<dt>Refused</dt><dd><bdi>1</bdi></dd>", sofia.Page, StringComparison.Ordinal);
        Assert.Contains("give the reference under which the source keeps it", sofia.Page, StringComparison.Ordinal);

        var refused = await sofia.Asks(HttpMethod.Get, $"{sofia.Address}/refused.csv", null);
        Assert.Equal("line,field,reason\r\n3,reference,give the reference under which the source keeps it\r\n", (await refused.Content.ReadAsStringAsync(Stop)).TrimStart('\uFEFF'));
        Assert.Contains("3 records · 1 refused", (await sofia.Opens(Place)).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_says_the_same_and_changes_nothing()
    {
        using var sofia = await HandsIn(Lines("p-checked"), ("dryRun", "yes"));
        await Eventually.Until(async () => (await sofia.Opens(sofia.Address)).Page.Contains("state-completed", StringComparison.Ordinal), "the check to be done");
        Assert.Contains("nothing has changed", sofia.Page, StringComparison.Ordinal);
        (await stage.Cast.Sofia.Gets($"/api/needs/{StableId.Of("need", "elsewhere", "p-checked")}")).Refused(404);
    }

    [Theory]
    [InlineData("list.pdf", "is none of the files that are read here")]
    [InlineData("form.docx", "cannot be read: it is no Word document (.docx)")]
    [InlineData("sheet.xlsx", "cannot be read")]
    public async Task A_file_that_cannot_be_read_is_refused_with_the_reason(string name, string reason)
    {
        using var sofia = await Visitor.SignedIn(stage.Service, "sofia");
        await sofia.Opens(Place);
        await sofia.SendsFile(Place, "file", name, Encoding.UTF8.GetBytes("nothing of the kind"));
        Assert.Equal(HttpStatusCode.BadRequest, sofia.Status);
        Assert.Contains(reason, sofia.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_keeps_the_service_alone_hands_files_in()
    {
        using var tomas = await Visitor.SignedIn(stage.Service, "tomas");
        Assert.Equal(HttpStatusCode.Forbidden, (await tomas.Opens(Place)).Status);
        await tomas.Opens("/en/my");
        await tomas.SendsForged(Place, ("__RequestVerificationToken", tomas.Token()));
        Assert.Equal(HttpStatusCode.Forbidden, tomas.Status);
    }

    [Fact]
    public async Task How_far_it_is_is_told_while_the_page_is_open()
    {
        using var sofia = await HandsIn(Lines([.. Enumerable.Range(0, 400).Select(number => $"p-many-{number}")]));
        using var told = await sofia.Hears($"{sofia.Address}/progress");
        var all = await told.ReadToEndAsync(Stop);
        Assert.EndsWith("event: over\ndata: {}\n\n", all, StringComparison.Ordinal);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    async Task<Visitor> HandsIn(string lines, params (string, string)[] fields)
    {
        var sofia = await Visitor.SignedIn(stage.Service, "sofia");
        await sofia.Opens(Place);
        await sofia.SendsFile(Place, "file", "records.jsonl", Encoding.UTF8.GetBytes(lines), [.. fields, ("once", Guid.NewGuid().ToString("n"))]);
        Assert.Equal(HttpStatusCode.OK, sofia.Status);
        Assert.StartsWith($"{Place}/", sofia.Address, StringComparison.Ordinal);
        return sofia;
    }

    static string Lines(params string?[] references) => string.Join('\n', references.Select(reference =>
    {
        var line = Some.Need().Line("need", reference ?? "");
        if (reference is null) line.Remove("reference");
        return line.ToJsonString();
    }));
}
