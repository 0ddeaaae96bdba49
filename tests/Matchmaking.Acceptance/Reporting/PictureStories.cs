using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;
using Visitor = Matchmaking.Acceptance.Web.Visitor;

namespace Matchmaking.Acceptance.Reporting;

/// <summary>Figures that are drawn, told of cases whose numbers are known; a picture has the numbers of its table and no other.</summary>
public sealed partial class PictureStories(PostgresFixture postgres) : IAsyncLifetime
{
    Stage? stage;

    Cast Cast => stage!.Cast;

    public async ValueTask InitializeAsync() => await (stage = new Stage(postgres)).InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        if (stage is not null) await stage.DisposeAsync();
    }

    [Fact]
    public async Task The_way_of_all_needs_is_counted_stage_by_stage()
    {
        var offerId = await Cast.Lin.Registers(Some.Offer());
        await Cast.SubmitsNeed();
        await Cast.OpensNeed();
        var needId = await Cast.OpensNeed();
        await Cast.Grace.Waits(6);
        await Cast.Amina.Agrees(await Cast.BringsTogether(needId, offerId));

        var funnel = (await Figure("funnel")).Rows("items").Where(row => row.Text("by") == "all").ToArray();
        Assert.Equal(
            [("submitted", 3), ("endorsed", 2), ("with-centre", 2), ("with-candidates", 2), ("introduced", 1), ("agreed", 1), ("completed", 0)],
            funnel.Select(row => (row.Text("stage"), Number(row, "reached"))));
        Assert.Equal((667, 6.0m), (Number(funnel[1], "perMille"), Math.Floor(funnel[4]["medianDays"]!.GetValue<decimal>())));
        var curve = (await Figure("waiting-curves")).Rows("items").Where(row => row.Text("step") == "first-introduction").ToArray();
        Assert.Equal((7, 2, 1, 500), (Number(curve[0], "days"), Number(curve[0], "atRisk"), Number(curve[0], "done"), Number(curve[0], "waitingPerMille")));
    }

    [Fact]
    public async Task Help_is_counted_from_region_to_region_and_institutions_are_named_to_coordinators_alone()
    {
        var needId = await Cast.OpensNeed();
        await Cast.Amina.Introduces(needId, await Cast.Lin.Registers(Some.Offer()));

        var flow = Assert.Single((await Figure("flows")).Rows("items"));
        Assert.Equal(("introductions", "Africa", "Africa", 1), (flow.Text("of"), flow.Text("from"), flow.Text("to"), Number(flow, "number")));
        var share = Assert.Single((await Figure("institutions")).Rows("items"));
        Assert.Equal((1, 1000, 1000), (Number(share, "introductions"), Number(share, "perMille"), Number(share, "equalPerMille")));
        Assert.Null(share["institution"]);
        var named = Assert.Single((await Cast.Grace.Reads("/api/figures/institutions")).Rows("items"));
        Assert.Contains("Baobab", named.Text("institution"), StringComparison.Ordinal);
        var equity = (await Figure("equity")).Rows("items").Single(row => row.Text("value") == "Africa");
        Assert.Equal((1, 1, 0), (Number(equity, "opened"), Number(equity, "introduced"), Number(equity, "matched")));
    }

    [Fact]
    public async Task A_tile_counts_only_what_anybody_may_read()
    {
        await Cast.OpensNeed();
        await Cast.OpensNeed(("visibility", "centre"));
        var kenya = (await Figure("parties")).Rows("items").Single(row => row.Text("party") == "KE");
        Assert.Equal(1, Number(kenya, "openNeeds"));
        using var nobody = Visitor.At(stage!.Service);
        Assert.Contains("/en/needs?party=KE&amp;state=open", (await nobody.Opens("/en/figures/parties")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_centre_is_shown_with_what_was_late_as_each_month_ended()
    {
        await Cast.OpensNeed();
        await Cast.Grace.Waits(50);
        await Cast.OpensNeed();
        var months = (await Figure("centres")).Rows("items").Where(row => row.Text("centre") == "RCMRD").ToArray();
        Assert.Equal(12, months.Length);
        Assert.Equal((2, 1), (Number(months[^1], "open"), Number(months[^1], "late")));
        Assert.Equal((1, 1), (Number(months[^2], "open"), Number(months[^2], "late")));
        Assert.Equal((0, 0), (Number(months[0], "open"), Number(months[0], "late")));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Every_picture_stands_with_its_table_and_leaves_no_text_unwritten(string language)
    {
        var offerId = await Cast.Lin.Registers(Some.Offer());
        await Cast.Amina.Agrees(await Cast.BringsTogether(await Cast.OpensNeed(), offerId));
        using var visitor = Visitor.At(stage!.Service);
        foreach (var figure in (await Cast.Nobody.Reads("/api/figures")).Rows("items").Select(row => row.Text("figure")).Prepend(""))
        {
            var page = await visitor.Opens($"/{language}/figures/{figure}".TrimEnd('/'));
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain(" style=", page.Page, StringComparison.Ordinal);
            foreach (var row in figure.Length == 0 ? [] : (await Figure(figure)).Rows("items").Where(row => row["by"] is null || row.Text("by") == "all"))
                foreach (var number in row.AsObject().Where(cell => !cell.Key.EndsWith("PerMille", StringComparison.OrdinalIgnoreCase)).Select(cell => cell.Value).OfType<JsonValue>().Where(value => value.TryGetValue<int>(out _)))
                    Assert.Contains(number.GetValue<int>().ToString(CultureInfo.InvariantCulture), Cells(page.Page));
        }
    }

    static string[] Cells(string page) => [.. Cell().Matches(page).Select(cell => Tag().Replace(cell.Groups[1].Value, "").Trim())];

    [GeneratedRegex("<td[^>]*>(.*?)</td>", RegexOptions.Singleline)]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    Task<JsonNode> Figure(string name) => Cast.Nobody.Reads($"/api/figures/{name}");

    static int Number(JsonNode row, string column) => row[column]!.GetValue<int>();
}
