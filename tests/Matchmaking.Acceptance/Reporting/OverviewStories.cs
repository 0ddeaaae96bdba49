using System.Net;
using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;
using Visitor = Matchmaking.Acceptance.Web.Visitor;

namespace Matchmaking.Acceptance.Reporting;

/// <summary>What a coordinator sees at a glance: what changed, what is asked for and not offered, who is left out.</summary>
public sealed class OverviewStories(PostgresFixture postgres) : IAsyncLifetime
{
    Stage? stage;

    Cast Cast => stage!.Cast;

    public async ValueTask InitializeAsync() => await (stage = new Stage(postgres)).InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        if (stage is not null) await stage.DisposeAsync();
    }

    [Fact]
    public async Task What_changed_in_a_week_stands_beside_the_week_before()
    {
        await Cast.OpensNeed();
        await Cast.OpensNeed();
        await Cast.Grace.Waits(9);
        await Cast.OpensNeed();
        var offerId = await Cast.Lin.Registers(Some.Offer());
        await Cast.Amina.Introduces(await Cast.OpensNeed(), offerId);

        Assert.Equal((2, 2), await Changed("needs-opened"));
        Assert.Equal((1, 0), await Changed("introductions"));
        Assert.Equal((0, 0), await Changed("cooperations"));
        var since = DateTimeOffset.UtcNow.AddDays(-1);
        Assert.Equal((4, 0), await Changed("needs-opened", $"?since={since:yyyy-MM-dd}"));
        Assert.Equal(400, (await Cast.Nobody.Gets("/api/figures/changes?since=2099-01-01")).Code);
    }

    [Fact]
    public async Task Needs_that_nothing_or_nobody_reaches_are_counted_and_shown_to_who_can_help_them()
    {
        var needId = await Cast.OpensNeed();
        var before = await Count("withoutCandidate");
        var offerId = await Cast.Lin.Registers(Some.Offer());
        Assert.Equal((1, 0, 1), (before, await Count("withoutCandidate"), await Count("withoutIntroduction")));
        using var grace = await Visitor.SignedIn(stage!.Service, "grace");
        Assert.Contains(needId.ToString(), (await grace.Opens("/en/figures/left-out/without-introduction")).Page, StringComparison.Ordinal);
        await Cast.Amina.Introduces(needId, offerId);
        Assert.Equal(0, await Count("withoutIntroduction"));
        Assert.DoesNotContain(needId.ToString(), (await grace.Opens("/en/figures/left-out/without-introduction")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_page_of_figures_carries_its_date_to_every_figure_and_shows_lists_of_today_alone()
    {
        await Cast.OpensNeed();
        using var grace = await Visitor.SignedIn(stage!.Service, "grace");
        var today = await grace.Opens("/en/figures");
        Assert.Equal(HttpStatusCode.OK, today.Status);
        Assert.Contains("href=\"/en/late?step=first-introduction\"", today.Page, StringComparison.Ordinal);
        Assert.Contains("/en/needs?state=open&amp;target=GBF-TARGET-06", today.Page, StringComparison.Ordinal);
        var day = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd");
        var then = await grace.Opens($"/en/figures?asOf={day}");
        foreach (var figure in (await Cast.Nobody.Reads("/api/figures")).Rows("items"))
            Assert.Contains($"/en/figures/{figure.Text("figure")}?asOf={day}", then.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("/en/late?step=", then.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("/en/needs?state=open", then.Page, StringComparison.Ordinal);
    }

    async Task<(int, int)> Changed(string what, string asked = "")
    {
        var row = (await Cast.Nobody.Reads($"/api/figures/changes{asked}")).Rows("items").Single(row => row.Text("what") == what);
        return (Number(row, "count"), Number(row, "before"));
    }

    async Task<int> Count(string column) =>
        Number((await Cast.Nobody.Reads("/api/figures/left-out")).Rows("items").First(row => row.Text("by") == "all"), column);

    static int Number(JsonNode row, string column) => row[column]!.GetValue<int>();
}
