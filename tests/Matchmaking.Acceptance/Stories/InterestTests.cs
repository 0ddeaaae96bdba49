using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Loading;
using Matchmaking.Participants;

namespace Matchmaking.Acceptance.Stories;

[Collection(StoriesCollection.Name)]
public sealed class InterestTests(Stage stage)
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task An_institution_that_would_like_to_help_is_heard_and_introduced()
    {
        var needId = await cast.OpensNeed();
        var offerId = await cast.Lin.Registers(Some.Offer());
        var interestId = await Expresses(needId, new { offerId, message = "We could train the rangers." });
        await cast.Amina.Hears("interest-expressed", needId);
        await cast.Tomas.Hears("interest-expressed", needId);
        Assert.Equal("We could train the rangers.", (await Interests(cast.Wanjiru, needId)).Single().Text("message"));
        Assert.Empty(await Interests(cast.Teuila, needId));

        var introduced = await cast.Amina.Does($"/api/interests/{interestId}/introduction");
        var introduction = await cast.Lin.Reads($"/api/introductions/{introduced.Id("introductionId")}");
        Assert.Equal([offerId], introduction.Rows("offers").Select(offer => offer.Id("offerId")));
        Assert.Equal("taken-up", (await cast.Lin.Reads($"/api/interests/{interestId}")).Word());
        (await cast.Amina.Posts($"/api/interests/{interestId}/introduction")).Refused(409);
    }

    [Fact]
    public async Task Without_a_registered_offer_it_is_asked_for_one_first()
    {
        var needId = await cast.OpensNeed();
        var interestId = await Expresses(needId, new { message = "We shall register a course for this." });
        (await cast.Lin.Posts($"/api/needs/{needId}/interests", new { message = "Again." })).Refused(409);
        (await cast.Amina.Posts($"/api/interests/{interestId}/introduction")).Refused(409);
        await cast.Amina.Does($"/api/interests/{interestId}/introduction", new { offerId = await cast.Lin.Registers(Some.Offer()) });
    }

    [Fact]
    public async Task An_interest_is_declined_with_the_reason_and_then_another_can_be_expressed()
    {
        var needId = await cast.OpensNeed();
        var interestId = await Expresses(needId, new { message = "We could send a botanist." });
        (await cast.Tomas.Posts($"/api/interests/{interestId}/decline", new { reason = "No." })).Refused(403);
        await cast.Amina.Does($"/api/interests/{interestId}/decline", new { reason = "The county asks for a course, not a visit." });
        await cast.Lin.Hears("interest-answered", needId);
        Assert.Contains("not a visit", (await cast.Lin.Reads($"/api/interests/{interestId}")).Text("reason"), StringComparison.Ordinal);
        await Expresses(needId, new { message = "Then a course." });
    }

    [Fact]
    public async Task In_joint_research_institutions_stand_on_the_side_of_the_need_too()
    {
        var needId = await cast.OpensNeed(("kinds", Some.List("joint-research")));
        (await cast.Lin.Posts($"/api/needs/{needId}/interests", new { message = "We would join you.", asPartner = true })).Refused(409);
        await cast.Wanjiru.Does($"/api/needs/{needId}/partner-call", new { text = "A botanic garden with a seed bank.", until = "2099-12-31" });
        var interestId = await Expresses(needId, new { message = "We would join you.", asPartner = true });
        (await cast.Lin.Gets($"/api/needs/{needId}/shortlist")).Refused(404);

        await cast.Tomas.Does($"/api/interests/{interestId}/partnership");
        Assert.Equal([Institute], (await cast.Lin.Reads($"/api/needs/{needId}")).Rows("partners").Select(partner => partner.GetValue<Guid>()));
        await cast.Lin.Reads($"/api/needs/{needId}/shortlist");
        var refused = await cast.Amina.Posts("/api/introductions", new { needId, offerIds = new[] { await cast.Lin.Registers(Some.Offer()) } });
        Assert.Contains("own side", refused.Refused(409).Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_need_that_asks_for_joint_research_calls_for_partners()
    {
        var needId = await cast.OpensNeed();
        (await cast.Wanjiru.Posts($"/api/needs/{needId}/partner-call", new { text = "Join us.", until = "2099-12-31" })).Refused(409);
    }

    static readonly Guid Institute = Organization.IdOf(DemonstrationPeople.Institute.Name!);

    async Task<Guid> Expresses(Guid needId, object interest) => (await cast.Lin.Does($"/api/needs/{needId}/interests", interest)).Id("interestId");

    static async Task<IReadOnlyList<JsonNode>> Interests(HttpClient person, Guid needId) =>
        (await person.Reads($"/api/needs/{needId}/interests")).Rows("items");
}
