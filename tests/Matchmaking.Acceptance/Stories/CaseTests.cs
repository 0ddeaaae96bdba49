using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Participants;

namespace Matchmaking.Acceptance.Stories;

[Collection(StoriesCollection.Name)]
public sealed class CaseTests(Stage stage)
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task One_takes_the_lead_and_gives_it_to_another()
    {
        var needId = await cast.OpensNeed();
        await cast.Amina.Does($"/api/needs/{needId}/lead");
        var brokers = (await cast.Amina.Reads($"/api/needs/{needId}/brokers")).Rows("items");
        Assert.Equal(["Amina", "Grace"], brokers.Select(broker => broker.Text("name")));

        var given = await cast.Amina.Does($"/api/needs/{needId}/transfer", new { to = Id("grace"), reason = "I am away until May." });
        Assert.Equal(Id("grace"), given["lead"]!.Id("personId"));
        await cast.Grace.Hears("lead-given", needId);
        (await cast.Amina.Posts($"/api/needs/{needId}/lead")).Refused(409);
    }

    [Fact]
    public async Task A_centre_asks_another_to_take_a_case_over_which_sees_it_and_leads_it_once_it_accepts()
    {
        var needId = await cast.OpensNeed(("visibility", "centre"));
        var askingId = await Asks(cast.Amina, needId, "handover", "The site lies at your end of the basin.");
        await cast.Marie.Hears("centre-asked", needId);
        Assert.Contains(await TasksOf(cast.Marie, needId), task => task.Text("kind") == "answer-centre");
        Assert.Null((await cast.Marie.Reads($"/api/needs/{needId}"))["reason"]);
        (await cast.Marie.Gets($"/api/needs/{needId}/shortlist")).Refused(404);

        var taken = await cast.Marie.Does($"/api/needs/{needId}/askings/{askingId}/acceptance");
        Assert.Equal("COMIFAC", taken["heldBy"]!.Text("centre"));
        Assert.Equal(Id("marie"), taken["lead"]!.Id("personId"));
        await cast.Marie.Reads($"/api/needs/{needId}/shortlist");
        await cast.Amina.Hears("centre-answered", needId);
        (await cast.Marie.Posts($"/api/needs/{needId}/askings/{askingId}/acceptance")).Refused(409);
    }

    [Fact]
    public async Task A_centre_that_declines_says_why_and_sees_the_need_no_longer()
    {
        var needId = await cast.OpensNeed(("visibility", "centre"));
        var askingId = await Asks(cast.Amina, needId, "handover", "Could you?");
        Assert.Contains("reason", (await cast.Marie.Posts($"/api/needs/{needId}/askings/{askingId}/decline")).Faults());
        await cast.Marie.Does($"/api/needs/{needId}/askings/{askingId}/decline", new { reason = "We have nobody who knows drylands." });
        (await cast.Marie.Gets($"/api/needs/{needId}")).Refused(404);
        var asking = (await cast.Amina.Reads($"/api/needs/{needId}")).Rows("askings").Single();
        Assert.Equal("We have nobody who knows drylands.", asking.Text("reason"));
        Assert.False(asking.Flag("accepted"));
    }

    [Fact]
    public async Task A_centre_that_co_leads_brokers_too()
    {
        var needId = await cast.OpensNeed(("visibility", "centre"));
        var offerId = await cast.Lin.Registers(Some.Offer());
        var askingId = await Asks(cast.Amina, needId, "co-lead", "Half of it lies in your region.");
        (await cast.Marie.Posts("/api/introductions", new { needId, offerIds = new[] { offerId } })).Refused(403);
        await cast.Marie.Does($"/api/needs/{needId}/askings/{askingId}/acceptance");
        await cast.Marie.Introduces(needId, offerId);
    }

    [Fact]
    public async Task A_centre_that_is_asked_for_offers_names_them_or_says_that_none_is_known()
    {
        var needId = await cast.OpensNeed(("visibility", "centre"));
        var offerId = await cast.Lin.Registers(Some.Offer());
        var askingId = await Asks(cast.Amina, needId, "offers", "Who trains rangers in French?");
        var address = $"/api/needs/{needId}/askings/{askingId}/offers";
        Assert.Contains("offerIds", (await cast.Marie.Posts(address, new { offerIds = Array.Empty<Guid>() })).Faults());
        Assert.Contains("offerIds", (await cast.Marie.Posts(address, new { offerIds = new[] { Guid.NewGuid() } })).Faults());
        (await cast.Marie.Posts(address, new { offerIds = new[] { offerId } })).Done();
        var asking = (await cast.Amina.Reads($"/api/needs/{needId}")).Rows("askings").Single();
        Assert.Equal(offerId, asking.Rows("offerIds").Single().GetValue<Guid>());
    }

    [Fact]
    public async Task Centres_that_share_a_case_agree_on_its_lead()
    {
        var needId = await cast.OpensNeed(("alsoFor", Some.List("CM")), ("visibility", "centre"));
        await cast.Marie.Does($"/api/needs/{needId}/lead");
        (await cast.Amina.Posts($"/api/needs/{needId}/lead")).Refused(409);
        var askingId = await Asks(cast.Amina, needId, "lead", "Most of the sites are in Kenya.");
        var agreed = await cast.Marie.Does($"/api/needs/{needId}/askings/{askingId}/acceptance");
        Assert.Equal(Id("amina"), agreed["lead"]!.Id("personId"));
    }

    [Fact]
    public async Task The_global_entity_takes_a_case_and_gives_it_back()
    {
        var needId = await cast.OpensNeed();
        var taken = await cast.Grace.Does($"/api/needs/{needId}/takeover", new { reason = "It spans three regions." });
        Assert.True(taken["heldBy"]!.Flag("globalEntity"));
        await cast.Amina.Hears("cases-moved", needId);
        var back = await cast.Grace.Does($"/api/needs/{needId}/giveback", new { reason = "The other two found help." });
        Assert.Null(back["heldBy"]);
        Assert.Null(back["lead"]);
    }

    [Fact]
    public async Task The_page_shows_who_has_the_case_and_takes_the_answer()
    {
        var needId = await cast.OpensNeed();
        await Asks(cast.Amina, needId, "handover", "Would you take it?");
        using var marie = await Visitor.At(stage.Service.Address, "marie");
        var page = (await marie.Gets($"/en/needs/{needId}")).Text;
        Assert.Contains("Would you take it?", page, StringComparison.Ordinal);
        Assert.Contains("/acceptance", page, StringComparison.Ordinal);
        using var lin = await Visitor.At(stage.Service.Address, "lin");
        Assert.DoesNotContain("Would you take it?", (await lin.Gets($"/en/needs/{needId}")).Text, StringComparison.Ordinal);
    }

    static Guid Id(string name) => StableId.Of("person", name);

    static async Task<Guid> Asks(HttpClient broker, Guid needId, string what, string question)
    {
        var need = await broker.Does($"/api/needs/{needId}/askings", new { @for = what, centre = "COMIFAC", question });
        return need.Rows("askings")[^1].Id("askingId");
    }

    static async Task<IReadOnlyList<JsonNode>> TasksOf(HttpClient person, Guid needId) =>
        [.. (await person.Reads("/api/me/tasks")).Rows("items").Where(task => task["needId"]?.GetValue<Guid>() == needId)];
}
