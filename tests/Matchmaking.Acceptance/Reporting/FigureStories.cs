using System.Net;
using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;
using Visitor = Matchmaking.Acceptance.Web.Visitor;

namespace Matchmaking.Acceptance.Reporting;

/// <summary>What a conference of the Parties will ask, told of cases whose numbers are known.</summary>
public sealed class FigureStories(PostgresFixture postgres) : IAsyncLifetime
{
    Stage? stage;

    Cast Cast => stage!.Cast;

    public async ValueTask InitializeAsync() => await (stage = new Stage(postgres)).InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        if (stage is not null) await stage.DisposeAsync();
    }

    [Fact]
    public async Task Waits_count_those_who_still_wait_and_every_figure_says_as_of_when_and_how()
    {
        var offerId = await Cast.Lin.Registers(Some.Offer());
        var first = await Cast.OpensNeed();
        var before = DateTimeOffset.UtcNow;
        await Cast.OpensNeed();
        await Cast.Grace.Waits(10);
        await Cast.Amina.Introduces(first, offerId);
        await Cast.Grace.Waits(20);

        var waits = await Cast.Nobody.Reads("/api/figures/waiting-times");
        var row = Row(waits, ("by", "all"), ("step", "first-introduction"));
        Assert.Equal((2, 1, 1, 10.0m), (Number(row, "waits"), Number(row, "done"), Number(row, "stillWaiting"), Math.Floor(row["medianDays"]!.GetValue<decimal>())));
        Assert.True(row["smallNumber"]!.GetValue<bool>());
        Assert.Null(row["ninetiethPercentileDays"]);
        Assert.Equal(("demonstration", 1), (row.Text("records"), waits["rules"]!.GetValue<int>()));
        Assert.True(waits["position"]!.GetValue<long>() > 0);
        Assert.Contains("Kaplan", waits.Text("method"), StringComparison.Ordinal);

        var then = await Cast.Nobody.Reads($"/api/figures/waiting-times?by=region&asOf={before:yyyy-MM-ddTHH:mm:ss.fffffffZ}");
        var earlier = Row(then, ("by", "region"), ("value", "Africa"));
        Assert.Equal((1, 0), (Number(earlier, "waits"), Number(earlier, "done")));
    }

    [Fact]
    public async Task A_cooperation_is_told_by_who_provides_who_helps_whom_and_what_came_of_it()
    {
        var offerId = await Cast.Lin.Registers(Some.Offer());
        var cooperationId = await Cast.Amina.Agrees(await Cast.BringsTogether(await Cast.OpensNeed(), offerId));
        await Cast.Tomas.SaysCompleted(cooperationId);
        await Cast.OpensNeed();

        var spread = Row(await Figure("providers"), ("of", "cooperations"));
        Assert.Equal((1, 1, 1000, 1, 1), (Number(spread, "total"), Number(spread, "providers"), Number(spread, "largestPerMille"), Number(spread, "firstTime"), Number(spread, "free")));
        var useful = Row(await Figure("usefulness"), ("by", "all"));
        Assert.Equal((1, 0, 1, 1000, 0), (Number(useful, "agreed"), Number(useful, "completed"), Number(useful, "answered"), Number(useful, "usefulPerMille"), Number(useful, "causedByBoth")));
        Assert.Equal(1, Number(Row(await Figure("directions")), "cooperations"));
        var demand = Row(await Figure("unmet-demand"), ("value", "GBF-TARGET-06"));
        Assert.Equal((1, 1, 2, 1), (Number(demand, "openNeeds"), Number(demand, "notIntroduced"), Number(demand, "everOpened"), Number(demand, "everMatched")));
        Assert.Equal(1, (await Figure("exposure")).Rows("items").Sum(row => Number(row, "places")));
    }

    [Fact]
    public async Task Why_a_broker_went_further_down_is_counted_by_reason()
    {
        var needId = await Cast.OpensNeed();
        for (var above = 0; above < 5; above++) await Cast.Lin.Registers(Some.Offer());
        var below = await Cast.Lin.Registers(Some.Offer(("targets", Some.List("GBF-TARGET-07"))));
        await Cast.Amina.FindsCandidate(needId, below);
        var refused = await Cast.Amina.Posts("/api/introductions", new { needId, offerIds = new[] { below }, furtherDown = "whim" });
        Assert.Equal(400, refused.Code);
        await Eventually.Get(async () =>
            (await Cast.Amina.Reads($"/api/needs/{needId}/shortlist")).Rows("candidates").Count == 6 ? "all" : null, "all candidates");
        await Cast.Amina.Does("/api/introductions", new { needId, offerIds = new[] { below }, furtherDown = "asked-for" });

        var off = await Figure("off-the-top");
        Assert.Equal((1, 1), (Number(Row(off, ("reason", "all")), "introduced"), Number(Row(off, ("reason", "asked-for")), "offTheTopFive")));
    }

    [Fact]
    public async Task A_figure_goes_along_as_a_file_that_says_how_it_was_counted()
    {
        await Cast.OpensNeed();
        var csv = await Cast.Nobody.GetStringAsync(new Uri("/api/figures/match-rates.csv?by=group", UriKind.Relative), TestContext.Current.CancellationToken);
        var lines = csv.TrimStart('\uFEFF').Split("\r\n");
        Assert.All(lines[..3], line => Assert.StartsWith("#", line, StringComparison.Ordinal));
        Assert.StartsWith("records,by,value,cohort,months,opened", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_figure_goes_along_in_every_form_and_what_changed_is_a_feed()
    {
        await Cast.OpensNeed();
        await Cast.Grace.Waits(8);
        foreach (var figure in (await Cast.Nobody.Reads("/api/figures")).Rows("items").Select(row => row.Text("figure")))
            foreach (var address in new[] { $"/api/figures/{figure}", $"/fr/figures/{figure}" })
            {
                var csv = await Cast.Nobody.Gets($"{address}.csv");
                Assert.Equal((200, "text/csv"), (csv.Code, csv.ContentType));
                Assert.Contains("\n# ", csv.Text, StringComparison.Ordinal);
                Assert.Equal((200, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), ((await Cast.Nobody.Gets($"{address}.xlsx")).Code, (await Cast.Nobody.Gets($"{address}.xlsx")).ContentType));
                Assert.Equal(figure, (await Cast.Nobody.Reads($"{address}.json")).Text("figure"));
            }
        var feed = await Cast.Nobody.Gets("/fr/figures/changes.atom");
        Assert.Equal("application/atom+xml", feed.ContentType);
        Assert.Contains("Besoins ouverts: 1", feed.Text, StringComparison.Ordinal);
        Assert.Equal(feed.Text, (await Cast.Nobody.Gets("/fr/figures/changes.atom")).Text);
        Assert.Equal(404, (await Cast.Nobody.Gets("/api/figures/late.atom")).Code);
    }

    [Theory]
    [InlineData("/api/figures/match-rates?asOf=yesterday", 400)]
    [InlineData("/api/figures/match-rates?by=mood", 400)]
    [InlineData("/api/figures/moods", 404)]
    public async Task What_cannot_be_asked_is_refused(string address, int code) => Assert.Equal(code, (await Cast.Nobody.Gets(address)).Code);

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Every_figure_has_a_page(string language)
    {
        await Cast.OpensNeed();
        using var visitor = Visitor.At(stage!.Service);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Opens($"/{language}/figures")).Status);
        foreach (var figure in (await Cast.Nobody.Reads("/api/figures")).Rows("items"))
            Assert.Equal(HttpStatusCode.OK, (await visitor.Opens($"/{language}/figures/{figure.Text("figure")}?by=region&asOf=x")).Status);
    }

    Task<JsonNode> Figure(string name) => Cast.Nobody.Reads($"/api/figures/{name}");

    static JsonNode Row(JsonNode figure, params (string Column, string Word)[] words) =>
        figure.Rows("items").First(row => words.All(word => row.Text(word.Column) == word.Word));

    static int Number(JsonNode row, string column) => row[column]!.GetValue<int>();
}
