using System.Globalization;
using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Acceptance.Web;

namespace Matchmaking.Acceptance.Clocks;

public sealed class ClockPolicyTests(Stage stage) : IClassFixture<Stage>
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task Grace_decides_for_all_and_Amina_for_her_centre_and_clocks_that_run_keep_their_time()
    {
        var before = await cast.SubmitsNeed();
        await cast.Grace.Does("/api/clock-policy/periods", new { step = "endorsement", period = "P10D", decidedBy = "Committee, meeting 3" });
        Assert.Equal(14, await Days(before));
        Assert.Equal(10, await Days(await cast.SubmitsNeed()));
        var policy = await cast.Amina.Does(
            "/api/clock-policy/periods",
            new { step = "endorsement", centre = "RCMRD", period = "P6D", urgentPeriod = "P2D", decidedBy = "Centre board", reason = "The season is short." });
        Assert.Equal(6, await Days(await cast.SubmitsNeed()));
        Assert.Equal(["P10D", "P6D"], InForce(policy, "endorsement"));
        Assert.Equal(2, policy.Rows("history").Count(decision => decision["step"]?.GetValue<string>() == "endorsement"));

        await cast.Amina.Does("/api/clock-policy/periods", new { step = "endorsement", centre = "RCMRD", decidedBy = "Centre board" });
        Assert.Equal(10, await Days(await cast.SubmitsNeed()));
        Assert.Equal(14, await Days(before));
    }

    [Fact]
    public async Task Where_weekends_do_not_count_a_step_has_more_time_and_is_never_due_on_one()
    {
        await cast.Amina.Does(
            "/api/clock-policy/working-days", new { centre = "RCMRD", weekend = new[] { "saturday", "sunday" }, decidedBy = "Centre board" });
        var clock = await Clock(await cast.OpensNeed());
        Assert.NotEqual(DayOfWeek.Saturday, Moment(clock, "dueAt").DayOfWeek);
        Assert.NotEqual(DayOfWeek.Sunday, Moment(clock, "dueAt").DayOfWeek);
        Assert.InRange((Moment(clock, "dueAt") - Moment(clock, "startedAt")).Days, 18, 20);
        await cast.Amina.Does("/api/clock-policy/working-days", new { centre = "RCMRD", decidedBy = "Centre board" });
    }

    [Fact]
    public async Task An_urgent_need_is_introduced_sooner()
    {
        var needId = await cast.OpensNeed();
        await cast.Amina.Does($"/api/needs/{needId}/urgency", new { reason = "The rains come early." });
        Assert.Equal(7, await Days(needId));
    }

    [Fact]
    public async Task The_page_shows_what_is_in_force_and_the_form_to_those_who_decide()
    {
        using var amina = await Web.Visitor.SignedIn(stage.Service, "amina");
        await amina.Opens("/en/clocks");
        await amina.Sends("/en/clocks/periods", ("step", "answer"), ("centre", "RCMRD"), ("period", "soon"), ("decidedBy", "Centre board"));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, amina.Status);
        Assert.Contains("must be a calendar period such as P14D", amina.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"soon\"", amina.Page, StringComparison.Ordinal);
        await amina.Sends("/en/clocks/periods", ("step", "answer"), ("centre", "RCMRD"), ("period", "P20D"), ("decidedBy", "The <board>"));
        Assert.Contains("The &lt;board&gt;", amina.Page, StringComparison.Ordinal);
        Assert.Contains("days: 20", amina.Page, StringComparison.Ordinal);
        using var tomas = await Web.Visitor.SignedIn(stage.Service, "tomas");
        await tomas.Opens("/ar/clocks");
        Assert.DoesNotContain("action=\"/ar/clocks/periods\"", tomas.Page, StringComparison.Ordinal);
    }

    async Task<int> Days(Guid needId)
    {
        var clock = await Clock(needId);
        return (int)Math.Round((Moment(clock, "dueAt") - Moment(clock, "startedAt")).TotalDays);
    }

    async Task<JsonNode> Clock(Guid needId) => (await cast.Tomas.Reads($"/api/needs/{needId}")).Rows("clocks").Single();

    static DateTimeOffset Moment(JsonNode clock, string field) => DateTimeOffset.Parse(clock.Text(field), CultureInfo.InvariantCulture);

    static IEnumerable<string> InForce(JsonNode policy, string step) =>
        policy.Rows("inForce").Where(row => row.Text("step") == step).Select(row => row.Text("period"));
}
