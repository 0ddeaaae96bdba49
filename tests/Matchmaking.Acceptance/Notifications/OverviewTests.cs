using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Notifications;

/// <summary>The clock is moved by weeks, so this story has a service of its own.</summary>
public sealed class OverviewTests(Stage stage) : IClassFixture<Stage>
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task The_global_entity_hears_once_of_a_need_that_is_thirty_days_without_candidate_and_at_once_of_one_across_regions()
    {
        var needId = await cast.OpensNeed(("alsoFor", Some.List("WS")));
        await cast.Grace.Hears("need-across-regions", needId);
        await cast.Grace.Waits(38);
        var notice = await cast.Grace.Hears("need-without-candidate", needId);
        Assert.Contains("thirty days", notice.Text("text"), StringComparison.Ordinal);
        await Eventually.Until(
            async () => (await cast.Grace.Reads("/api/me/notices?kind=overview")).Rows("items").Count > 0, "the week in figures");

        await cast.Grace.Waits(8);
        await Eventually.Until(
            async () => (await cast.Grace.Reads("/api/me/notices?kind=overview")).Rows("items").Count > 1, "another week in figures");
        Assert.Single((await cast.Grace.Reads($"/api/me/notices?kind=need-without-candidate&record={needId}")).Rows("items"));
    }
}
