using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Stories;

[Collection(StoriesCollection.Name)]
public sealed class TermsTests(Stage stage)
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task A_side_answers_with_other_terms_and_a_yes_to_them_is_a_yes_of_both_sides()
    {
        var (needId, introductionId) = await Introduced();
        await Proposes(cast.Lin, introductionId, "One week instead of two, from March.");
        await cast.Tomas.Hears("introduction-answered", needId);
        (await cast.Tomas.Posts($"/api/introductions/{introductionId}/acceptance")).Refused(409);
        var accepted = await cast.Tomas.Does($"/api/introductions/{introductionId}/terms/acceptance");
        Assert.Equal("accepted", accepted.Rows("terms").Single().Text("outcome"));
        Assert.Equal("accepted", accepted["need"]!.Text("answer"));
        Assert.Equal("accepted", accepted.Rows("offers").Single()["answer"]!.Text("answer"));
        await cast.Amina.Agrees(introductionId);
    }

    [Fact]
    public async Task Terms_go_back_and_forth_and_the_history_shows_each()
    {
        var (_, introductionId) = await Introduced();
        await Proposes(cast.Tomas, introductionId, "In March, in Kiswahili.");
        await Proposes(cast.Lin, introductionId, "In April, in English.");
        (await cast.Lin.Posts($"/api/introductions/{introductionId}/terms", Terms("In May."))).Refused(409);
        await cast.Tomas.Does($"/api/introductions/{introductionId}/terms/decline", new { reason = "April is planting time." });
        await cast.Lin.Does($"/api/introductions/{introductionId}/acceptance");
        await cast.Tomas.Does($"/api/introductions/{introductionId}/acceptance");
        var terms = (await cast.Amina.Reads($"/api/introductions/{introductionId}")).Rows("terms");
        Assert.Equal([("need", "countered"), ("offer", "declined")], terms.Select(round => (round.Text("by"), round.Text("outcome"))));
        await cast.Amina.Agrees(introductionId);
    }

    [Fact]
    public async Task Terms_are_between_one_institution_and_the_side_of_the_need()
    {
        var (first, second) = (await cast.Lin.Registers(Some.Offer()), await cast.Lin.Registers(Some.Offer()));
        var introductionId = await cast.Amina.Introduces(await cast.OpensNeed(), first, second);
        Assert.Contains("offerId", (await cast.Tomas.Posts($"/api/introductions/{introductionId}/terms", Terms("In March."))).Faults());
        await Proposes(cast.Tomas, introductionId, "In March.", second);
        await cast.Lin.Does($"/api/introductions/{introductionId}/acceptance", new { offerId = first });
        await cast.Lin.Does($"/api/introductions/{introductionId}/terms/acceptance", new { offerId = second });
        (await cast.Teuila.Posts($"/api/introductions/{introductionId}/terms", Terms("In March."))).Refused(404);
    }

    [Fact]
    public async Task The_clock_of_the_answer_starts_anew_for_the_other_side()
    {
        var (needId, introductionId) = await Introduced();
        var before = await AnswerDue(needId);
        await Proposes(cast.Lin, introductionId, "One week instead of two.");
        Assert.True(await AnswerDue(needId) > before);
        Assert.Contains(await Tasks(cast.Tomas), task => task["introductionId"]?.GetValue<Guid>() == introductionId);
        Assert.DoesNotContain(await Tasks(cast.Lin), task => task["introductionId"]?.GetValue<Guid>() == introductionId);
    }

    async Task<(Guid NeedId, Guid IntroductionId)> Introduced()
    {
        var needId = await cast.OpensNeed();
        return (needId, await cast.Amina.Introduces(needId, await cast.Lin.Registers(Some.Offer())));
    }

    async Task<DateTimeOffset> AnswerDue(Guid needId) => (await cast.Amina.Reads($"/api/needs/{needId}")).Rows("clocks")
        .Single(clock => clock.Text("step") == "answer")["dueAt"]!.GetValue<DateTimeOffset>();

    static async Task<IReadOnlyList<JsonNode>> Tasks(HttpClient person) => (await person.Reads("/api/me/tasks")).Rows("items");

    static Task<JsonNode> Proposes(HttpClient side, Guid introductionId, string what, Guid? offerId = null) =>
        side.Does($"/api/introductions/{introductionId}/terms", Terms(what, offerId));

    static object Terms(string what, Guid? offerId = null) => new { offerId, what, starts = "2027-03-01", ends = "2027-03-14", cost = "Travel by the Party" };
}
