using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Clocks;

public sealed class FollowUpTests(Stage stage) : IClassFixture<Stage>
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task Three_and_twelve_months_after_the_end_every_side_is_asked_what_is_left()
    {
        var needId = await cast.OpensNeed();
        var cooperationId = await cast.Amina.Agrees(await cast.BringsTogether(needId, await cast.Lin.Registers(Some.Offer())));
        await cast.Tomas.SaysCompleted(cooperationId);
        await cast.Lin.SaysCompleted(cooperationId);
        (await cast.Tomas.Posts($"/api/cooperations/{cooperationId}/follow-up", Said("Too early."))).Refused(409);

        await cast.Grace.Waits(93);
        await cast.Tomas.Hears("follow-up-asked", needId);
        await cast.Lin.Hears("follow-up-asked", needId);
        Assert.True(await Owes(cast.Lin, cooperationId));
        await cast.Tomas.Does($"/api/cooperations/{cooperationId}/follow-up", Said("Two counties train by themselves."));
        Assert.False(await Owes(cast.Tomas, cooperationId));
        (await cast.Tomas.Posts($"/api/cooperations/{cooperationId}/follow-up", Said("Again."))).Refused(409);

        await cast.Grace.Waits(25);
        await cast.Lin.Hears("step-due", needId);
        Assert.DoesNotContain(await cast.Tomas.NoticesOn(needId), notice => notice["step"]?.GetValue<string>() == "follow-up");
        await cast.Grace.Waits(249);
        await Eventually.Until(async () => (await cast.Lin.Reads($"/api/cooperations/{cooperationId}")).Rows("followUps").Count == 2, "the second question");
        var answered = await cast.Lin.Does($"/api/cooperations/{cooperationId}/follow-up", Said("The field guide is in its second edition."));
        Assert.Equal([3, 12], answered.Rows("followUps").Select(one => one["months"]!.GetValue<int>()));
        Assert.All(answered.Rows("followUps"), one => Assert.Single(one["answers"]!.AsObject()));
    }

    static async Task<bool> Owes(HttpClient person, Guid cooperationId) => (await person.Reads("/api/me/tasks")).Rows("items")
        .Any(task => task.Text("kind") == "follow-up" && task.Id("cooperationId") == cooperationId);

    static object Said(string whatCame) => new { stillInUse = true, whatCame };
}
