using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Stories;

/// <summary>A service of its own: the other stories rely on who covers whom.</summary>
public sealed class RoutingTests(Stage stage) : IClassFixture<Stage>
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task Coverage_moves_open_cases_and_both_centres_hear_of_it()
    {
        var needId = await cast.OpensNeed(("visibility", "centre"));
        await cast.Amina.Does($"/api/needs/{needId}/lead");
        (await cast.Marie.Gets($"/api/needs/{needId}")).Refused(404);

        await cast.Sofia.Does("/api/centres/COMIFAC/coverage", new { party = "KE", basis = "a letter of the centre" });
        Assert.Equal(["COMIFAC", "RCMRD"], await Moves(needId, times: 1));
        await cast.Marie.HearsOfCases();
        await cast.Marie.Reads($"/api/needs/{needId}");

        await cast.Sofia.Does("/api/centres/RCMRD/coverage/ending", new { party = "KE", until = await Yesterday() });
        Assert.Equal(["COMIFAC"], await Moves(needId, times: 2));
        await cast.Amina.HearsOfCases();
        (await cast.Amina.Gets($"/api/needs/{needId}")).Refused(404);
        Assert.Null((await cast.Marie.Reads($"/api/needs/{needId}"))["lead"]);
    }

    [Fact]
    public async Task Coverage_that_was_dated_ahead_moves_cases_when_its_day_has_come()
    {
        var needId = await cast.Teuila.Drafts(Some.Need(("party", "WS")));
        await cast.Teuila.Does($"/api/needs/{needId}/submission");
        var day = DateOnly.FromDateTime((await Now()).AddDays(10).Date);
        await cast.Sofia.Does("/api/centres/COMIFAC/coverage", new { party = "WS", basis = "a letter of the centre", from = day.ToString("yyyy-MM-dd") });
        await cast.Grace.Waits(days: 9);
        Assert.DoesNotContain(await History(needId), row => row.Text("what") == "need_routed");

        await cast.Grace.Waits(days: 1);
        Assert.Equal(["COMIFAC", "SPREP"], await Moves(needId, times: 1));
        var need = await cast.Marie.Reads($"/api/needs/{needId}");
        Assert.Equal(day, DateOnly.FromDateTime(need["centresSince"]!.GetValue<DateTimeOffset>().UtcDateTime));

        await cast.Grace.Waits(days: 1);
        Assert.Single(await History(needId), row => row.Text("what") == "need_routed");
    }

    /// <summary>Who has the case once it has moved so many times.</summary>
    async Task<IEnumerable<string>> Moves(Guid needId, int times)
    {
        var moves = await Eventually.Get(
            async () => (await History(needId)).Where(row => row.Text("what") == "need_routed").ToList() is var rows && rows.Count == times ? rows : null,
            $"{times} moves of the case");
        return moves[^1].Words("centres");
    }

    async Task<IReadOnlyList<JsonNode>> History(Guid needId) => (await cast.Grace.Reads($"/api/needs/{needId}/history")).Rows("items");

    async Task<DateTimeOffset> Now() => (await cast.Grace.Does("/demo/clock", new { days = 0.000001 }))["now"]!.GetValue<DateTimeOffset>();

    async Task<string> Yesterday() => (await Now()).AddDays(-1).ToString("yyyy-MM-dd");
}
