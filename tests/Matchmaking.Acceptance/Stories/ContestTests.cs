using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Participants;

namespace Matchmaking.Acceptance.Stories;

[Collection(StoriesCollection.Name)]
public sealed class ContestTests(Stage stage)
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task A_candidate_set_aside_stays_where_it_ranks_and_its_institution_can_have_someone_else_look()
    {
        var (needId, offerId) = (await cast.OpensNeed(), await cast.Lin.Registers(Some.Offer()));
        var before = await cast.Amina.FindsCandidate(needId, offerId);
        await cast.Amina.Does($"/api/needs/{needId}/candidates/{offerId}/exclusion", new { why = "scale" });
        var row = await cast.Amina.FindsCandidate(needId, offerId);
        Assert.Equal(before["rank"]!.GetValue<int>(), row["rank"]!.GetValue<int>());
        Assert.Equal("scale", row["setAside"]!.Text("why"));
        (await cast.Amina.Posts("/api/introductions", new { needId, offerIds = new[] { offerId } })).Refused(409);
        await cast.Lin.Hears("candidate-set-aside", needId);

        var contestId = await Contests(cast.Lin, "candidate-set-aside", needId, offerId);
        await cast.Grace.Hears("decision-contested", needId);
        (await cast.Amina.Posts($"/api/contests/{contestId}/overturning", new { reason = "I was wrong." })).Refused(403);
        (await cast.Lin.Posts($"/api/contests/{contestId}/overturning", new { reason = "I am right." })).Refused(403);
        Assert.Equal("overturned", (await cast.Grace.Does($"/api/contests/{contestId}/overturning", new { reason = "It has trained forty before." })).Word());
        Assert.Null((await cast.Amina.FindsCandidate(needId, offerId))["setAside"]);
        await cast.Lin.Hears("contest-answered", needId);
        await cast.Amina.Introduces(needId, offerId);
    }

    [Fact]
    public async Task A_declined_introduction_is_asked_anew_when_the_no_does_not_stand()
    {
        var introductionId = await cast.Amina.Introduces(await cast.OpensNeed(), await cast.Lin.Registers(Some.Offer()));
        await cast.Tomas.Does($"/api/introductions/{introductionId}/decline", new { reason = "We thought it costs." });
        (await cast.Tomas.Posts("/api/contests", Contest("introduction-declined", introductionId))).Refused(403);
        var contestId = await Contests(cast.Lin, "introduction-declined", introductionId);
        (await cast.Lin.Posts("/api/contests", Contest("introduction-declined", introductionId))).Refused(409);
        await cast.Amina.Does($"/api/contests/{contestId}/overturning", new { reason = "It is free of charge." });
        Assert.Equal("proposed", (await cast.Lin.Reads($"/api/introductions/{introductionId}")).Word());
        await cast.Tomas.Does($"/api/introductions/{introductionId}/acceptance");
    }

    [Fact]
    public async Task A_declined_need_is_looked_at_by_someone_else_and_the_decision_may_stand()
    {
        var needId = await cast.OpensNeed();
        await cast.Amina.Does($"/api/needs/{needId}/decline", new { reason = "It asks for a purchase." });
        var contestId = await Contests(cast.Wanjiru, "need-declined", needId);
        (await cast.Marie.Gets($"/api/contests/{contestId}")).Refused(404);
        Assert.Equal("upheld", (await cast.Grace.Does($"/api/contests/{contestId}/upholding", new { reason = "A purchase it is." })).Word());
        Assert.Equal("declined", (await cast.Amina.Reads($"/api/needs/{needId}")).Word());
        (await cast.Grace.Posts($"/api/contests/{contestId}/overturning", new { reason = "After all." })).Refused(409);
    }

    [Fact]
    public async Task A_refused_verification_is_put_right_by_another_who_may_verify()
    {
        var organizationId = (await cast.Sofia.Does("/api/organizations", new { name = "Herbarium refused", country = "KE" })).Id("organizationId");
        var mina = await Represents(organizationId, "mina");
        await cast.Tomas.Does($"/api/organizations/{organizationId}/verification/refusal", new { reason = "No statute was shown." });
        var contestId = (await mina.Does("/api/contests", Contest("verification-refused", organizationId))).Id("contestId");
        (await cast.Tomas.Posts($"/api/contests/{contestId}/overturning", new { reason = "Shown since." })).Refused(403);
        await cast.Amina.Does($"/api/contests/{contestId}/overturning", new { reason = "The statute is in the gazette." });
        Assert.True((await cast.Amina.Reads($"/api/organizations/{organizationId}")).Flag("verified"));
    }

    async Task<HttpClient> Represents(Guid organizationId, string handle)
    {
        var personId = (await cast.Sofia.Does("/api/people", new { handle, name = "Mina", email = $"{handle}@example.org" })).Id("personId");
        await cast.Sofia.Does($"/api/people/{personId}/roles", new { role = "representative", organizationId, basis = "a letter" });
        return await stage.Service.Client(handle);
    }

    static async Task<Guid> Contests(HttpClient person, string decision, Guid subjectId, Guid? offerId = null) =>
        (await person.Does("/api/contests", Contest(decision, subjectId, offerId))).Id("contestId");

    static object Contest(string decision, Guid subjectId, Guid? offerId = null) => new { decision, subjectId, offerId, reason = "There is more to it." };
}
