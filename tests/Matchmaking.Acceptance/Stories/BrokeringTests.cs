using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Participants;

namespace Matchmaking.Acceptance.Stories;

[Collection(StoriesCollection.Name)]
public sealed class BrokeringTests(Stage stage)
{
    const string Host = "Regional Centre for Mapping of Resources for Development (RCMRD)";

    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task An_unverified_organization_is_ranked_and_cannot_be_introduced_before_somebody_verifies_it()
    {
        var offerId = await ImportsOffer("o-unverified", "Herbarium of the Rift", "KE");
        var needId = await cast.OpensNeed();
        await cast.Amina.FindsCandidate(needId, offerId);
        var refused = (await cast.Amina.Posts("/api/introductions", new { needId, offerIds = new[] { offerId } })).Refused(409);
        Assert.Contains("Herbarium of the Rift is not verified", refused.Text("detail"), StringComparison.Ordinal);

        await Verifies("Herbarium of the Rift");
        await cast.Amina.Introduces(needId, offerId);
    }

    [Fact]
    public async Task A_broker_whose_own_host_offers_needs_a_second_broker_or_the_global_entity()
    {
        var offerId = await ImportsOffer("o-own-host", Host, "KE");
        await Verifies(Host);
        var needId = await cast.OpensNeed();
        (await cast.Amina.Posts("/api/introductions", new { needId, offerIds = new[] { offerId } })).Refused(409);
        await cast.Grace.Introduces(needId, offerId);
    }

    [Fact]
    public async Task A_broker_records_the_answer_of_an_institution_that_has_nobody_here()
    {
        var offerId = await ImportsOffer("o-voiceless", "Botanic garden without a voice", "ZA");
        await Verifies("Botanic garden without a voice");
        var needId = await cast.OpensNeed();
        var introductionId = await cast.Amina.Introduces(needId, offerId);
        (await cast.Lin.Posts($"/api/introductions/{introductionId}/acceptance", new { offerId })).Refused(404);
        var answered = await cast.Amina.Does($"/api/introductions/{introductionId}/acceptance", new { offerId });
        Assert.True(answered.Rows("offers").Single()["answer"]!.Flag("recordedByBroker"));
    }

    [Fact]
    public async Task Where_the_need_touches_traditional_knowledge_nobody_is_introduced_without_consent()
    {
        var offerId = await cast.Lin.Registers(Some.Offer());
        var needId = await cast.OpensNeed(("traditionalKnowledge", Knowledge(consent: false)));
        (await cast.Amina.Posts("/api/introductions", new { needId, offerIds = new[] { offerId } })).Refused(409);

        await cast.Wanjiru.Revises($"/api/needs/{needId}", Some.Need(("traditionalKnowledge", Knowledge(consent: true))));
        await cast.Amina.Introduces(needId, offerId);
    }

    [Fact]
    public async Task A_side_that_says_no_ends_the_introduction_and_its_reason_stays_on_its_side()
    {
        var offerId = await cast.Lin.Registers(Some.Offer());
        var introductionId = await cast.Amina.Introduces(await cast.OpensNeed(), offerId);
        var declined = await cast.Lin.Does($"/api/introductions/{introductionId}/decline", new { reason = "Our botanists are in the field until May." });
        Assert.Equal("declined", declined.Word());
        Assert.DoesNotContain("botanists", (await cast.Tomas.Gets($"/api/introductions/{introductionId}")).Text, StringComparison.Ordinal);
        Assert.Contains("botanists", (await cast.Amina.Gets($"/api/introductions/{introductionId}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_introduction_with_several_offers_goes_on_with_those_that_said_yes()
    {
        var first = await cast.Lin.Registers(Some.Offer());
        var second = await cast.Lin.Registers(Some.Offer());
        var introductionId = await cast.Amina.Introduces(await cast.OpensNeed(), first, second);
        Assert.Contains("offerId", (await cast.Lin.Posts($"/api/introductions/{introductionId}/acceptance")).Faults());

        await cast.Lin.Does($"/api/introductions/{introductionId}/acceptance", new { offerId = first });
        await cast.Lin.Does($"/api/introductions/{introductionId}/decline", new { offerId = second, reason = "One team only." });
        await cast.Wanjiru.Does($"/api/introductions/{introductionId}/acceptance");
        var cooperation = await cast.Amina.Reads($"/api/cooperations/{await cast.Amina.Agrees(introductionId)}");
        Assert.Equal([first], cooperation.Rows("offerIds").Select(offer => offer.GetValue<Guid>()));
    }

    [Fact]
    public async Task An_agreed_need_may_be_introduced_once_more()
    {
        var first = await cast.Lin.Registers(Some.Offer());
        var second = await cast.Lin.Registers(Some.Offer());
        var needId = await cast.OpensNeed();
        await cast.Amina.Agrees(await cast.BringsTogether(needId, first));
        await cast.Amina.Introduces(needId, second);
    }

    [Fact]
    public async Task An_introduced_institution_reads_its_own_row_however_far_down_it_stands()
    {
        var ahead = await ImportsOffer("o-ahead", "Herbarium of the Coast", "KE");
        var own = await cast.Lin.Registers(Some.Offer(("title", Some.Text("Something else")), ("description", Some.Text("Nothing alike.")), ("targets", Some.List())));
        var needId = await cast.OpensNeed();
        var rank = (await cast.Amina.FindsCandidate(needId, own))["rank"]!.GetValue<int>();
        Assert.True((await cast.Amina.FindsCandidate(needId, ahead))["rank"]!.GetValue<int>() < rank);
        await cast.Amina.Introduces(needId, own);

        // Of the rows that Lin sees, as many as lead to the introduced one: fewer than stand before it in the whole list.
        var place = Array.IndexOf([.. (await Rows(200)).Select(row => row.Id("offerId"))], own) + 1;
        var last = (await Rows(place))[^1];
        Assert.InRange(place, 1, rank - 1);
        Assert.Equal((own, rank), (last.Id("offerId"), last["rank"]!.GetValue<int>()));

        async Task<IReadOnlyList<JsonNode>> Rows(int take) => [.. (await cast.Lin.Reads($"/api/needs/{needId}/shortlist?take={take}")).Rows("candidates")];
    }

    async Task<Guid> ImportsOffer(string reference, string institution, string country)
    {
        var organization = new JsonObject { ["name"] = institution, ["country"] = country };
        await cast.Imports(Some.Offer(("organization", organization)).Line("offer", reference));
        return StableId.Of("offer", "elsewhere", reference);
    }

    Task<JsonNode> Verifies(string institution) =>
        cast.Sofia.Does($"/api/organizations/{Organization.IdOf(institution)}/verification", new { evidence = "Its statute, seen" });

    static JsonObject Knowledge(bool consent) => new()
    {
        ["touches"] = true,
        ["consent"] = consent ? new JsonObject { ["given"] = true, ["by"] = "The council of elders" } : null,
    };
}
