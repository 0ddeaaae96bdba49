using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Participants;

namespace Matchmaking.Acceptance.Stories;

[Collection(StoriesCollection.Name)]
public sealed class SharedCooperationTests(Stage stage)
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task Several_needs_are_met_by_one_cooperation_and_an_offer_gives_it_one_slot()
    {
        var offerId = await cast.Lin.Registers(Some.Offer(("slots", 1)));
        var (first, second) = (await cast.OpensNeed(), await cast.OpensNeed());
        var firstIntroduction = await cast.BringsTogether(first, offerId);
        var secondIntroduction = await cast.BringsTogether(second, offerId);
        var cooperationId = await Opens(firstIntroduction, new { title = "Eyes on the ground", introductionIds = new[] { secondIntroduction } });

        var cooperation = await cast.Lin.Reads($"/api/cooperations/{cooperationId}");
        Assert.Equal([first, second], cooperation.Rows("needs").Select(need => need.Id("needId")));
        Assert.Equal([offerId], cooperation.Rows("offerIds").Select(offer => offer.GetValue<Guid>()));
        Assert.Equal("agreed", (await cast.Amina.Reads($"/api/needs/{second}")).Word());
        Assert.Equal("agreed", (await cast.Amina.Reads($"/api/introductions/{secondIntroduction}")).Word());
    }

    [Fact]
    public async Task It_is_completed_when_the_side_of_every_need_has_spoken_and_then_all_its_needs_are()
    {
        var offerId = await cast.Lin.Registers(Some.Offer(("slots", 1)));
        var (first, second) = (await cast.OpensNeed(), await cast.OpensNeed());
        var joined = await cast.BringsTogether(second, offerId);
        var cooperationId = await cast.Amina.Agrees(await cast.BringsTogether(first, offerId));
        await cast.Amina.Does($"/api/cooperations/{cooperationId}/needs", new { introductionId = joined });

        Assert.Contains("needId", (await cast.Tomas.Posts($"/api/cooperations/{cooperationId}/completion", Said())).Faults());
        await cast.Tomas.Does($"/api/cooperations/{cooperationId}/completion", Said(first));
        Assert.Equal("agreed", (await cast.Lin.SaysCompleted(cooperationId)).Word());
        Assert.Equal("completed", (await cast.Tomas.Does($"/api/cooperations/{cooperationId}/completion", Said(second))).Word());
        Assert.Equal(["completed", "completed"], new[] { await StateOf(first), await StateOf(second) });
        await cast.Amina.Agrees(await cast.BringsTogether(await cast.OpensNeed(), offerId));
    }

    [Fact]
    public async Task A_further_offer_that_joins_gives_a_slot_of_its_own_and_none_where_it_is_full()
    {
        var (running, full) = (await cast.Lin.Registers(Some.Offer()), await cast.Lin.Registers(Some.Offer(("slots", 1))));
        var cooperationId = await cast.Amina.Agrees(await cast.BringsTogether(await cast.OpensNeed(), running));
        var joining = await cast.BringsTogether(await cast.OpensNeed(), full);
        await cast.Amina.Agrees(await cast.BringsTogether(await cast.OpensNeed(), full));
        var refused = (await cast.Amina.Posts($"/api/cooperations/{cooperationId}/needs", new { introductionId = joining })).Refused(409);
        Assert.Contains("no free slot", refused.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requesters_experts_and_the_broker_follow_from_the_introduction_and_a_funder_is_added()
    {
        var offerId = await cast.Lin.Registers(Some.Offer());
        var cooperationId = await cast.Amina.Agrees(await cast.BringsTogether(await cast.OpensNeed(), offerId));
        var opened = await cast.Amina.Reads($"/api/cooperations/{cooperationId}");
        Assert.Equal(["broker", "expert", "requester"], opened.Rows("roles").Select(role => role.Text("role")).Distinct().Order());

        var funderId = (await cast.Sofia.Does("/api/organizations", new { name = "Fund for the drylands" })).Id("organizationId");
        var funded = await cast.Amina.Does($"/api/cooperations/{cooperationId}/roles", new { role = "funder", organizationId = funderId });
        Assert.Equal("Fund for the drylands", funded.Rows("roles").Single(role => role.Text("role") == "funder").Text("organization"));
    }

    [Fact]
    public async Task An_institution_that_declined_does_not_read_what_the_others_agreed_on()
    {
        await cast.Imports(Some.Offer(("organization", new JsonObject { ["name"] = "Herbarium that accepts" })).Line("offer", "o-accepts"));
        await cast.Sofia.Does($"/api/organizations/{Organization.IdOf("Herbarium that accepts")}/verification", new { evidence = "Its statute, seen" });
        var (accepts, declines) = (StableId.Of("offer", "elsewhere", "o-accepts"), await cast.Lin.Registers(Some.Offer()));
        var introductionId = await cast.Amina.Introduces(await cast.OpensNeed(), accepts, declines);
        await cast.Tomas.Does($"/api/introductions/{introductionId}/acceptance");
        await cast.Amina.Does($"/api/introductions/{introductionId}/acceptance", new { offerId = accepts });
        await cast.Lin.Does($"/api/introductions/{introductionId}/decline", new { offerId = declines, reason = "No staff." });
        var cooperationId = await cast.Amina.Agrees(introductionId);
        (await cast.Lin.Gets($"/api/cooperations/{cooperationId}")).Refused(404);
    }

    async Task<Guid> Opens(Guid introductionId, object body) =>
        (await cast.Amina.Does($"/api/introductions/{introductionId}/cooperation", body)).Id("cooperationId");

    async Task<string> StateOf(Guid needId) => (await cast.Wanjiru.Reads($"/api/needs/{needId}")).Word();

    static object Said(Guid? needId = null) => new { needId, outcome = "Forty rangers trained", useful = true, causedByPlatform = true };
}
