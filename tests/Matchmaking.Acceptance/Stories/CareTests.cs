using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Stories;

[Collection(StoriesCollection.Name)]
public sealed class CareTests(Stage stage)
{
    const string Grove = "The grove lies east of the third spring.";

    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task The_protected_part_opens_to_the_institution_when_both_sides_have_accepted()
    {
        var offerId = await cast.Lin.Registers(Some.Offer());
        var needId = await cast.OpensNeed(("protected", Some.Text(Grove)));
        var introductionId = await cast.Amina.Introduces(needId, offerId);
        await cast.Lin.Does($"/api/introductions/{introductionId}/acceptance");
        Assert.False(await Reads(cast.Lin, needId));

        await cast.Tomas.Does($"/api/introductions/{introductionId}/acceptance");
        Assert.True(await Reads(cast.Lin, needId));
    }

    [Fact]
    public async Task The_protected_part_is_for_the_officer_who_leads()
    {
        var needId = await cast.OpensNeed(("protected", Some.Text(Grove)));
        Assert.False(await Reads(cast.Amina, needId));
        await cast.Amina.Does($"/api/needs/{needId}/lead");
        Assert.True(await Reads(cast.Amina, needId));
    }

    [Fact]
    public async Task The_global_entity_reads_the_protected_part_on_a_stated_reason_and_history_keeps_it()
    {
        var needId = await cast.OpensNeed(("protected", Some.Text(Grove)));
        Assert.False(await Reads(cast.Grace, needId));
        var address = $"/api/needs/{needId}/protected-reading";
        Assert.Contains("reason", (await cast.Grace.Posts(address)).Faults());
        Assert.Contains(Grove, (await cast.Grace.Posts(address, new { reason = "To judge a conflict." })).Done().ToJsonString(), StringComparison.Ordinal);
        var history = (await cast.Tomas.Reads($"/api/needs/{needId}/history")).Rows("items");
        Assert.Equal("need_protected_part_read", history[^1].Text("what"));
        Assert.False(await Reads(cast.Grace, needId));
    }

    [Fact]
    public async Task Urgency_is_confirmed_by_the_centre_and_never_enters_the_score()
    {
        var offerId = await cast.Lin.Registers(Some.Offer());
        var needId = await cast.OpensNeed(("urgency", "urgent"), ("urgencyReason", "The rains come in three weeks."));
        var before = await cast.Amina.Reads($"/api/needs/{needId}/candidates/{offerId}");
        Assert.False((await cast.Amina.Reads($"/api/needs/{needId}")).Flag("urgent"));

        Assert.True((await cast.Amina.Does($"/api/needs/{needId}/urgency", new { reason = "The rains are forecast." })).Flag("urgent"));
        var after = await cast.Amina.Reads($"/api/needs/{needId}/candidates/{offerId}");
        Assert.Equal(before["score"]!.GetValue<int>(), after["score"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_Party_orders_its_needs_and_a_centre_that_departs_says_why()
    {
        var needId = await cast.OpensNeed();
        var address = $"/api/needs/{needId}/priority";
        Assert.Equal(1, (await cast.Tomas.Does(address, new { priority = 1 }))["placeByParty"]!["KE"]!.GetValue<int>());
        Assert.Contains("reason", (await cast.Amina.Posts(address, new { priority = 3 })).Faults());

        var departed = await cast.Amina.Does(address, new { priority = 3, reason = "Another need has a deadline." });
        Assert.Equal(3, departed["centrePriority"]!.GetValue<int>());
        Assert.Equal(1, departed["placeByParty"]!["KE"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_focal_point_chooses_who_reads_the_need()
    {
        var needId = await cast.SubmitsNeed();
        await cast.Tomas.Does($"/api/needs/{needId}/endorsement", new { visibility = "registered" });
        (await cast.Nobody.Gets($"/api/needs/{needId}")).Refused(404);
        await cast.Marie.Reads($"/api/needs/{needId}");
    }

    static async Task<bool> Reads(HttpClient person, Guid needId) =>
        (await person.Gets($"/api/needs/{needId}")).Text.Contains(Grove, StringComparison.Ordinal);
}
