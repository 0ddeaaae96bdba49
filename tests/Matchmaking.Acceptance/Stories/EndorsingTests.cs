using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Loading;
using Matchmaking.Participants;

namespace Matchmaking.Acceptance.Stories;

[Collection(StoriesCollection.Name)]
public sealed class EndorsingTests(Stage stage)
{
    static readonly Guid Institute = Organization.IdOf(DemonstrationPeople.Institute.Name!);
    static readonly string Hash = new('a', 64);

    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task Organizations_of_the_country_are_asked_before_a_need_is_endorsed()
    {
        var needId = await cast.SubmitsNeed();
        var silent = (await cast.Sofia.Does("/api/organizations", new { name = "Museums of the drylands" })).Id("organizationId");
        (await cast.Lin.Gets($"/api/needs/{needId}")).Refused(404);
        await cast.Tomas.Does($"/api/needs/{needId}/review", new { organizationIds = new[] { Institute, silent }, until = "2099-12-31", question = "Is it in the plan?" });
        await cast.Lin.Hears("review-asked", needId);

        await cast.Lin.Does($"/api/needs/{needId}/opinion", new { opinion = "supports-with-changes", text = "Name the counties." });
        await cast.Tomas.Hears("opinion-given", needId);
        await cast.Tomas.Does($"/api/needs/{needId}/opinion", new { organizationId = silent, opinion = "supports" });
        var review = (await cast.Tomas.Reads($"/api/needs/{needId}")).Rows("reviews").Single();
        Assert.Equal("Name the counties.", review["opinions"]![Institute.ToString()]!.Text("text"));
        Assert.True(review["opinions"]![silent.ToString()]!.Flag("recordedByFocalPoint"));
        Assert.Null((await cast.Lin.Reads($"/api/needs/{needId}"))["reviews"]);
        await cast.Tomas.Does($"/api/needs/{needId}/endorsement");
    }

    [Fact]
    public async Task An_officer_records_a_signed_letter_and_the_focal_point_can_annul_it()
    {
        var needId = await cast.SubmitsNeed();
        (await cast.Lin.Gets($"/api/needs/{needId}")).Refused(404);
        var opened = await cast.Amina.Does($"/api/needs/{needId}/letter", new { signedOn = "2020-05-04", reference = "ENV/12", attachmentHash = Hash });
        Assert.Equal("open", opened.Word());
        Assert.Equal("letter", opened.Rows("endorsements").Single().Text("basis"));
        await cast.Tomas.Hears("letter-recorded", needId);
        await cast.Lin.Reads($"/api/needs/{needId}");

        var annulled = await cast.Tomas.Does($"/api/needs/{needId}/annulment", new { reason = "The letter is about another need." });
        Assert.Equal("submitted", annulled.Word());
        (await cast.Lin.Gets($"/api/needs/{needId}")).Refused(404);
        Assert.Contains((await cast.Amina.Reads($"/api/needs/{needId}")).Rows("clocks"), clock => clock.Text("step") == "endorsement");
        await cast.Wanjiru.Hears("endorsement-annulled", needId);
        Assert.Equal("open", (await cast.Tomas.Does($"/api/needs/{needId}/endorsement")).Word());
        (await cast.Tomas.Posts($"/api/needs/{needId}/annulment", new { reason = "After all." })).Refused(409);
    }

    [Fact]
    public async Task Where_a_Party_has_set_so_two_focal_points_endorse()
    {
        await cast.Sofia.Does("/api/parties/TZ/consent", new { consent = "express", endorsers = 2 });
        var (first, second) = (await FocalPoint("neema"), await FocalPoint("juma"));
        var needId = await first.Drafts(Some.Need(("party", "TZ")));
        await first.Does($"/api/needs/{needId}/submission");
        Assert.Equal("submitted", (await first.Does($"/api/needs/{needId}/endorsement")).Word());
        (await first.Posts($"/api/needs/{needId}/endorsement")).Refused(409);
        Assert.Equal("open", (await second.Does($"/api/needs/{needId}/endorsement")).Word());
    }

    [Fact]
    public async Task What_a_Party_has_set_is_dated_and_for_anybody_to_read()
    {
        await cast.Sofia.Does("/api/parties/UG/consent", new { consent = "no-objection", days = 10, from = "2099-01-01" });
        var consent = await cast.Nobody.Reads("/api/parties/UG/consent");
        Assert.Equal("express", consent["inForce"]!.Text("consent"));
        Assert.Equal(10, consent.Rows("rules").Single()["days"]!.GetValue<int>());
    }

    async Task<HttpClient> FocalPoint(string handle)
    {
        var personId = (await cast.Sofia.Does("/api/people", new { handle, name = handle, email = $"{handle}@example.org" })).Id("personId");
        await cast.Sofia.Does($"/api/people/{personId}/roles", new { role = "focalPoint", party = "TZ", focalPointType = "CBD-FP1", basis = "a letter" });
        return await stage.Service.Client(handle);
    }
}
