using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Clocks;

public sealed class ClocksTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_step_that_is_owed_is_reminded_of_then_late_and_a_restart_in_between_changes_nothing()
    {
        var database = await postgres.FreshDatabase();
        Guid needId;
        await using (var service = await RunningService.Start(database))
        {
            var cast = await Cast.At(service);
            needId = await cast.SubmitsNeed();
            await cast.Tomas.Hears("need-submitted", needId);
            await cast.Grace.Waits(days: 11);
            await cast.Tomas.Hears("step-due", needId);
            Assert.False((await Clock(cast, needId)).Flag("late"));
        }
        await using (var service = await RunningService.Start(database))
        {
            var cast = await Cast.At(service);
            await cast.Grace.Waits(days: 4);
            await cast.Grace.Hears("step-late", needId);
            Assert.True((await Clock(cast, needId)).Flag("late"));
            Assert.Equal(["need-submitted", "step-due"], await cast.Tomas.KindsOn(needId));
            Assert.Equal(["step-late"], await cast.Grace.KindsOn(needId));
        }
    }

    static async Task<JsonNode> Clock(Cast cast, Guid needId)
    {
        var clock = (await cast.Tomas.Reads($"/api/needs/{needId}")).Rows("clocks").Single();
        Assert.Equal("endorsement", clock.Text("step"));
        return clock;
    }
}
