using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Stories;

[Collection(StoriesCollection.Name)]
public sealed class MilestoneTests(Stage stage)
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task Milestones_are_set_changed_reached_and_dropped_by_those_who_work_on_it_and_late_ones_show()
    {
        var cooperationId = await Agreed();
        await Sets(cast.Lin, cooperationId, "Course held", "2027-03-14");
        await Sets(cast.Wanjiru, cooperationId, "Rangers named", "2020-01-31");
        var set = (await Sets(cast.Amina, cooperationId, "A visit", "2027-05-01")).Rows("milestones");
        Assert.Equal(["Rangers named", "Course held", "A visit"], set.Select(one => one.Text("title")));
        Assert.Equal([true, false, false], set.Select(one => one.Flag("late")));

        await cast.Wanjiru.Does($"{At(cooperationId, set[0])}/completion", new { on = "2020-02-15" });
        await cast.Lin.Does($"{At(cooperationId, set[1])}/revision", new { title = "Course held in Isiolo", due = "2027-04-14" });
        var ended = await cast.Amina.Does($"{At(cooperationId, set[2])}/withdrawal", new { reason = "No funds to travel." });
        Assert.Equal("2020-02-15", ended.Rows("milestones")[0].Text("reachedOn"));
        Assert.Equal("Course held in Isiolo", ended.Rows("milestones")[1].Text("title"));
        Assert.Equal("No funds to travel.", ended.Rows("milestones")[2].Text("droppedBecause"));
        (await cast.Lin.Posts($"{At(cooperationId, set[2])}/completion")).Refused(409);
    }

    [Fact]
    public async Task The_story_is_drafted_from_the_history_and_public_once_both_sides_approved_it()
    {
        var cooperationId = await Agreed();
        (await cast.Lin.Posts($"/api/cooperations/{cooperationId}/story", Story("Too early."))).Refused(409);
        await cast.Tomas.SaysCompleted(cooperationId);
        await cast.Lin.SaysCompleted(cooperationId);
        var draft = (await cast.Tomas.Reads($"/api/cooperations/{cooperationId}/story"))["draft"]!;
        Assert.Equal(["ar", "en", "es", "fr", "ru", "zh"], draft.AsObject().Select(text => text.Key).Order());
        Assert.Contains("Kenya asked for help", draft.Text("en"), StringComparison.Ordinal);
        Assert.Contains("Forty rangers trained", draft.Text("fr"), StringComparison.Ordinal);

        await cast.Lin.Does($"/api/cooperations/{cooperationId}/story", Story("First words."));
        await cast.Lin.Does($"/api/cooperations/{cooperationId}/story/approval");
        await cast.Wanjiru.Does($"/api/cooperations/{cooperationId}/story", Story("Better words."));
        await cast.Tomas.Does($"/api/cooperations/{cooperationId}/story/approval");
        Assert.DoesNotContain("Better words.", await Public(), StringComparison.Ordinal);
        await cast.Lin.Does($"/api/cooperations/{cooperationId}/story/approval");
        Assert.Contains("Better words.", await Public(), StringComparison.Ordinal);
        foreach (var file in new[] { "/api/stories.csv", "/fr/stories.csv", "/fr/stories.json", "/fr/stories.atom" })
            Assert.Contains("Better words.", (await cast.Nobody.Gets(file)).Text, StringComparison.Ordinal);

        await cast.Tomas.Does($"/api/cooperations/{cooperationId}/story/withdrawal");
        Assert.DoesNotContain("Better words.", await Public(), StringComparison.Ordinal);
    }

    async Task<Guid> Agreed() => await cast.Amina.Agrees(await cast.BringsTogether(await cast.OpensNeed(), await cast.Lin.Registers(Some.Offer())));

    async Task<string> Public() => (await cast.Nobody.Gets("/api/stories")).Text;

    static Task<JsonNode> Sets(HttpClient person, Guid cooperationId, string title, string due) =>
        person.Does($"/api/cooperations/{cooperationId}/milestones", new { title, due });

    static string At(Guid cooperationId, JsonNode milestone) => $"/api/cooperations/{cooperationId}/milestones/{milestone.Id("milestoneId")}";

    static object Story(string text) => new { text = new { en = text } };
}
