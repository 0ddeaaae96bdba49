using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Stories;

[Collection(StoriesCollection.Name)]
public sealed class TriageTests(Stage stage)
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task The_criteria_are_published_and_a_need_is_triaged_by_them()
    {
        Assert.NotEmpty((await cast.Nobody.Reads("/api/criteria"))["criteria"]!.Rows("eligibility"));
        var needId = await cast.OpensNeed();
        var triaged = await cast.Amina.Does($"/api/needs/{needId}/triage", Answers());
        Assert.Equal(5, triaged["triage"]!["result"]!["priorityPoints"]!.GetValue<int>());
        Assert.NotEmpty(triaged.Words("explained"));
        Assert.Equal("open", (await cast.Tomas.Reads($"/api/needs/{needId}")).Word());

        var suggested = triaged["triage"]!["result"]!["suggested"]!.GetValue<int>();
        Assert.Contains("reason", (await cast.Amina.Posts($"/api/needs/{needId}/priority", new { priority = suggested + 1 })).Faults());
        await cast.Amina.Does($"/api/needs/{needId}/priority", new { priority = suggested });
    }

    [Fact]
    public async Task What_is_not_eligible_stays_open_until_somebody_decides()
    {
        var needId = await cast.OpensNeed();
        var triaged = await cast.Amina.Does($"/api/needs/{needId}/triage", Answers(cooperation: "no"));
        Assert.False(triaged["triage"]!["result"]!.Flag("eligible"));
        Assert.Equal("open", (await cast.Tomas.Reads($"/api/needs/{needId}")).Word());
        using var amina = await Visitor.At(stage.Service.Address, "amina");
        Assert.Contains("As the need says.", (await amina.Gets($"/en/needs/{needId}/triage")).Text, StringComparison.Ordinal);
        await cast.Amina.Does($"/api/needs/{needId}/decline", new { reason = "It asks for a purchase." });
    }

    [Fact]
    public async Task A_broker_asks_what_a_need_means_and_its_own_side_answers()
    {
        var needId = await cast.OpensNeed();
        await cast.Amina.Does($"/api/needs/{needId}/question", new { question = "Which counties?" });
        await cast.Wanjiru.Hears("clarification-asked", needId);
        Assert.Contains(
            (await cast.Wanjiru.Reads("/api/me/tasks")).Rows("items"),
            task => task.Text("kind") == "clarify" && task["needId"]!.GetValue<Guid>() == needId);
        (await cast.Amina.Posts($"/api/needs/{needId}/question", new { question = "And when?" })).Refused(409);

        var clarified = await cast.Wanjiru.Does($"/api/needs/{needId}/clarification", new { answer = "Turkana and Marsabit." });
        Assert.Equal("Turkana and Marsabit.", clarified.Rows("clarifications").Single().Text("answer"));
        await cast.Amina.Hears("need-clarified", needId);
        Assert.DoesNotContain("Marsabit", (await cast.Nobody.Gets($"/api/needs/{needId}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_need_that_says_the_same_as_another_is_found_joined_and_taken_apart_again()
    {
        var (first, second) = (await cast.OpensNeed(Hyacinth), await cast.OpensNeed(Hyacinth));
        var similar = (await cast.Amina.Reads($"/api/needs/{second}/similar")).Rows("items");
        Assert.Contains(similar, need => need.Id("needId") == first);

        var joined = await cast.Amina.Does($"/api/needs/{second}/joining", new { to = first, reason = "The same lake." });
        Assert.Equal("joined", joined.Word());
        Assert.Equal(first, joined.Id("joinedTo"));
        (await cast.Wanjiru.Posts($"/api/needs/{second}/reopening")).Refused(409);
        Assert.Equal("open", (await cast.Wanjiru.Does($"/api/needs/{second}/separation", new { reason = "Another lake." })).Word());
    }

    [Fact]
    public async Task A_request_for_information_needs_no_endorsement_and_is_answered_by_a_centre()
    {
        var needId = await cast.SubmitsNeed(("informationOnly", true), ("kinds", null));
        Assert.Equal("open", (await cast.Wanjiru.Reads($"/api/needs/{needId}")).Word());
        await cast.Amina.Hears("information-asked", needId);
        (await cast.Tomas.Posts($"/api/needs/{needId}/endorsement")).Refused(409);
        var offerId = await cast.Lin.Registers(Some.Offer());
        (await cast.Amina.Posts("/api/introductions", new { needId, offerIds = new[] { offerId } })).Refused(409);
        Assert.Equal("answered", (await cast.Amina.Does($"/api/needs/{needId}/answer", new { resources = "The herbarium's guide" })).Word());
    }

    static (string, object?)[] Hyacinth =>
    [
        ("title", Some.Text("Control of water hyacinth on Lake Naivasha")),
        ("problem", Some.Text("Fishers lose their landing sites to water hyacinth; nobody here knows biological control with weevils.")),
    ];

    static object Answers(string cooperation = "yes") => new
    {
        answers = new (string Criterion, string Answer)[]
        {
            ("cooperation", cooperation), ("framework", "yes"), ("clear", "yes"), ("feasible", "yes"), ("consent", "not-applicable"),
            ("iplc", "yes"), ("women", "yes"), ("youth", "no"), ("national-plans", "yes"),
        }.Select(given => new { criterion = given.Criterion, answer = given.Answer, reason = "As the need says." }),
    };
}
