using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Projections;

public sealed class ProjectionTests(Stage stage) : IClassFixture<Stage>
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task What_follows_the_events_advances_and_readiness_tells_how_far_it_is_behind()
    {
        var before = await Positions();
        var offerId = await cast.Lin.Registers(Some.Offer());
        var needId = await cast.OpensNeed();
        await cast.Amina.FindsCandidate(needId, offerId);
        await Eventually.Until(async () => (await Followers()).All(follower => Number(follower, "behind") == 0), "everything to have caught up");
        var after = await Positions();
        Assert.NotEmpty(after);
        Assert.All(after, position => Assert.True(position.Value > before[position.Key], $"{position.Key} stands still"));
    }

    async Task<IReadOnlyList<JsonNode>> Followers() => (await cast.Nobody.Reads("/health/ready")).Rows("projections");

    async Task<Dictionary<string, long>> Positions() =>
        (await Followers()).ToDictionary(follower => follower.Text("name"), follower => Number(follower, "position"));

    static long Number(JsonNode node, string field) => node[field]!.GetValue<long>();
}
