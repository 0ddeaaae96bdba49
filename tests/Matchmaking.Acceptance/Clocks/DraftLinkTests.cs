using System.Net;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Clocks;

/// <summary>Days pass here, so these stories have a service of their own.</summary>
public sealed class DraftLinkTests(Stage stage) : IClassFixture<Stage>
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task Whoever_has_the_link_reads_the_draft_until_its_day_and_not_what_only_few_may_read()
    {
        var needId = await cast.Wanjiru.Drafts(Some.Need(("protected", Some.Text("Nests at the third bend of the river"))));
        var path = (await cast.Wanjiru.Does($"/api/needs/{needId}/draft-links", new { until = await In(days: 5) })).Text("path");
        using var anybody = Web.Visitor.At(stage.Service);
        await anybody.Opens($"/en{path}");
        Assert.Equal(HttpStatusCode.OK, anybody.Status);
        Assert.Contains("Early warning of invasive plants in drylands", anybody.Page, StringComparison.Ordinal);
        Assert.Contains("noindex", anybody.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("third bend", anybody.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form method=\"post\" action=\"/en/needs", anybody.Page, StringComparison.Ordinal);

        await anybody.Opens($"/en/needs/{needId}");
        Assert.Equal(HttpStatusCode.NotFound, anybody.Status);
        await anybody.Opens($"/en/drafts/{needId}/another-secret");
        Assert.Equal(HttpStatusCode.NotFound, anybody.Status);
        await cast.Grace.Waits(days: 6);
        await anybody.Opens($"/en{path}");
        Assert.Equal(HttpStatusCode.NotFound, anybody.Status);
    }

    [Fact]
    public async Task A_link_is_ended_by_whoever_may_revise_the_draft_and_by_its_submission()
    {
        var needId = await cast.Wanjiru.Drafts(Some.Need());
        var (first, second) = (await Made(needId), await Made(needId));
        using var anybody = Web.Visitor.At(stage.Service);
        await cast.Tomas.Does($"/api/needs/{needId}/draft-links/{first.LinkId}/end");
        await anybody.Opens($"/en{first.Path}");
        Assert.Equal(HttpStatusCode.NotFound, anybody.Status);
        await anybody.Opens($"/en{second.Path}");
        Assert.Equal(HttpStatusCode.OK, anybody.Status);
        await cast.Wanjiru.Does($"/api/needs/{needId}/submission");
        await anybody.Opens($"/en{second.Path}");
        Assert.Equal(HttpStatusCode.NotFound, anybody.Status);
    }

    [Fact]
    public async Task A_link_moves_no_version_on_which_somebody_is_about_to_write()
    {
        var needId = await cast.Wanjiru.Drafts(Some.Need());
        var before = (await cast.Wanjiru.Gets($"/api/needs/{needId}")).ETag;
        await Made(needId);
        Assert.Equal(before, (await cast.Wanjiru.Gets($"/api/needs/{needId}")).ETag);
    }

    [Fact]
    public async Task The_page_shows_a_link_once_and_ends_it_by_a_button()
    {
        var needId = await cast.Wanjiru.Drafts(Some.Need());
        using var wanjiru = await Web.Visitor.SignedIn(stage.Service, "wanjiru");
        await wanjiru.Opens($"/en/needs/{needId}/tasks");
        await wanjiru.Sends($"/en/needs/{needId}/draft-links", ("until", await In(days: 10)));
        Assert.Equal(HttpStatusCode.OK, wanjiru.Status);
        var path = wanjiru.Page.Split($"/en/drafts/{needId}/")[1].Split('"')[0];
        using var anybody = Web.Visitor.At(stage.Service);
        await anybody.Opens($"/en/drafts/{needId}/{path}");
        Assert.Equal(HttpStatusCode.OK, anybody.Status);

        await wanjiru.Opens($"/en/needs/{needId}/tasks");
        Assert.DoesNotContain(path, wanjiru.Page, StringComparison.Ordinal);
        var end = $"/en/needs/{needId}/draft-links/{wanjiru.Page.Split("/draft-links/")[1][..36]}/end";
        await wanjiru.Sends(end);
        await anybody.Opens($"/en/drafts/{needId}/{path}");
        Assert.Equal(HttpStatusCode.NotFound, anybody.Status);
    }

    async Task<(Guid LinkId, string Path)> Made(Guid needId)
    {
        var made = await cast.Wanjiru.Does($"/api/needs/{needId}/draft-links", new { until = await In(days: 5) });
        return (made.Id("linkId"), made.Text("path"));
    }

    async Task<string> In(int days) => (await cast.Grace.Does("/demo/clock", new { days = 0.001 }))["now"]!.GetValue<DateTimeOffset>().AddDays(days).ToString("yyyy-MM-dd");
}
