using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Stories;

[Collection(StoriesCollection.Name)]
public sealed class OtherEndsTests(Stage stage)
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task A_returned_need_is_revised_and_submitted_again()
    {
        var needId = await cast.SubmitsNeed();
        var returned = await cast.Tomas.Does($"/api/needs/{needId}/return", new { reason = "Name the counties." });
        Assert.Equal("returned", returned.Word());
        Assert.Equal("Name the counties.", (await cast.Wanjiru.Reads($"/api/needs/{needId}")).Text("reason"));

        await cast.Wanjiru.Revises($"/api/needs/{needId}", Some.Need(("problem", Some.Text("In Turkana and Marsabit."))));
        Assert.Equal("submitted", (await cast.Wanjiru.Does($"/api/needs/{needId}/submission")).Word());
        Assert.Equal("open", (await cast.Tomas.Does($"/api/needs/{needId}/endorsement")).Word());
    }

    [Fact]
    public async Task A_focal_point_may_endorse_a_draft_of_its_own_and_the_record_says_so()
    {
        var needId = await cast.Tomas.Drafts(Some.Need());
        await cast.Tomas.Does($"/api/needs/{needId}/submission");
        var need = await cast.Tomas.Does($"/api/needs/{needId}/endorsement");
        Assert.True(need.Rows("endorsements").Single().Flag("ownDraft"));
    }

    [Fact]
    public async Task Its_own_side_withdraws_a_need()
    {
        var needId = await cast.OpensNeed();
        var withdrawn = await cast.Wanjiru.Does($"/api/needs/{needId}/withdrawal", new { reason = "The county found the money." });
        Assert.Equal("withdrawn", withdrawn.Word());
    }

    [Fact]
    public async Task A_broker_refers_a_need_to_another_service()
    {
        var needId = await cast.OpensNeed();
        var referred = await cast.Amina.Does($"/api/needs/{needId}/referral", new { service = "Another network", reference = "AN-17" });
        Assert.Equal("referred", referred.Word());
        Assert.Equal("AN-17", referred["referral"]!.Text("reference"));
    }

    [Fact]
    public async Task A_broker_answers_a_need_from_what_exists()
    {
        var needId = await cast.OpensNeed();
        var answered = await cast.Amina.Does($"/api/needs/{needId}/answer", new { resources = "The field guide of the East African herbarium" });
        Assert.Equal("answered", answered.Word());
    }

    [Fact]
    public async Task A_broker_declines_a_need_and_only_those_concerned_read_why()
    {
        var needId = await cast.OpensNeed();
        var declined = await cast.Grace.Does($"/api/needs/{needId}/decline", new { reason = "It asks for a purchase." });
        Assert.Equal("declined", declined.Word());
        Assert.Equal("It asks for a purchase.", (await cast.Tomas.Reads($"/api/needs/{needId}")).Text("reason"));
        Assert.Null((await cast.Nobody.Reads($"/api/needs/{needId}"))["reason"]);
    }

    [Fact]
    public async Task An_ended_need_is_reopened_to_where_it_had_come()
    {
        var opened = await cast.OpensNeed();
        await cast.Grace.Does($"/api/needs/{opened}/decline", new { reason = "It asks for a purchase." });
        Assert.Equal("open", (await cast.Wanjiru.Does($"/api/needs/{opened}/reopening")).Word());

        var drafted = await cast.Wanjiru.Drafts(Some.Need());
        await cast.Wanjiru.Does($"/api/needs/{drafted}/withdrawal", new { reason = "A mistake." });
        Assert.Equal("drafted", (await cast.Wanjiru.Does($"/api/needs/{drafted}/reopening")).Word());
    }

    [Fact]
    public async Task A_completed_need_is_reopened_and_introduced_again()
    {
        var offerId = await cast.Lin.Registers(Some.Offer());
        var needId = await cast.OpensNeed();
        var cooperationId = await cast.Amina.Agrees(await cast.BringsTogether(needId, offerId));
        await cast.Tomas.SaysCompleted(cooperationId);
        await cast.Lin.SaysCompleted(cooperationId);
        Assert.Equal("open", (await cast.Amina.Does($"/api/needs/{needId}/reopening")).Word());
        await cast.Amina.Introduces(needId, offerId);
    }
}
