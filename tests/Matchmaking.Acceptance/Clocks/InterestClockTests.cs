using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Clocks;

public sealed class InterestClockTests(Stage stage) : IClassFixture<Stage>
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task An_institution_that_gets_no_word_hears_so_and_the_global_entity_hears_that_it_is_late()
    {
        var needId = await cast.OpensNeed();
        var interestId = (await cast.Lin.Does($"/api/needs/{needId}/interests", new { message = "We could help." })).Id("interestId");
        Assert.Contains((await cast.Amina.Reads("/api/me/tasks")).Rows("items"), task => task.Text("kind") == "interest" && task.Id("needId") == needId);

        await cast.Grace.Waits(16);
        await cast.Lin.Hears("interest-answered", needId);
        await Eventually.Until(
            async () => (await cast.Grace.NoticesOn(needId)).Any(notice => notice.Text("kind") == "step-late" && notice.Text("step") == "interest"),
            "word that an interest is late");
        Assert.Equal("lapsed", (await cast.Lin.Reads($"/api/interests/{interestId}")).Word());
        await cast.Amina.Does($"/api/interests/{interestId}/decline", new { reason = "Sorry for the delay; the county has found help." });
    }
}
