using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Stories;

[Collection(StoriesCollection.Name)]
public sealed class OfferTests(Stage stage)
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task An_offer_is_made_in_the_name_of_the_callers_own_organization_and_opens_at_once()
    {
        var offerId = await cast.Lin.Registers(Some.Offer());
        var offer = await cast.Nobody.Reads($"/api/offers/{offerId}");
        Assert.Equal("open", offer.Word());
        Assert.True(offer.Flag("verified"));
        Assert.NotEmpty(offer["organization"]!.Text("name"));
    }

    [Fact]
    public async Task A_revised_offer_says_what_it_says_now()
    {
        var offerId = await cast.Lin.Registers(Some.Offer());
        var revised = await cast.Lin.Revises($"/api/offers/{offerId}", Some.Offer(("slots", 7)));
        Assert.Equal(7, revised["slots"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_paused_offer_leaves_the_shortlists_until_it_is_resumed()
    {
        var offerId = await cast.Lin.Registers(Some.Offer());
        var needId = await cast.OpensNeed();
        await cast.Amina.FindsCandidate(needId, offerId);

        Assert.Equal("paused", (await cast.Lin.Does($"/api/offers/{offerId}/pause")).Word());
        await Eventually.Until(async () => !await IsListed(needId, offerId), "the paused offer to leave the list");
        Assert.Equal(["open"], (await cast.Amina.Reads($"/api/needs/{needId}/candidates/{offerId}")).Words("failing"));

        Assert.Equal("open", (await cast.Lin.Does($"/api/offers/{offerId}/resumption")).Word());
        await cast.Amina.FindsCandidate(needId, offerId);
    }

    [Fact]
    public async Task A_renewed_offer_stands_for_another_twelve_months()
    {
        var offerId = await cast.Lin.Registers(Some.Offer());
        var before = (await cast.Lin.Reads($"/api/offers/{offerId}"))["expiresAt"]!.GetValue<DateTimeOffset>();
        var after = (await cast.Lin.Does($"/api/offers/{offerId}/renewal"))["expiresAt"]!.GetValue<DateTimeOffset>();
        Assert.True(after > before);
    }

    [Fact]
    public async Task A_withdrawn_offer_is_gone_for_good_and_for_everyone_else()
    {
        var offerId = await cast.Lin.Registers(Some.Offer());
        Assert.Equal("withdrawn", (await cast.Lin.Does($"/api/offers/{offerId}/withdrawal", new { reason = "The programme ended." })).Word());
        (await cast.Nobody.Gets($"/api/offers/{offerId}")).Refused(404);
        (await cast.Lin.Posts($"/api/offers/{offerId}/renewal")).Refused(409);
    }

    [Fact]
    public async Task An_offer_on_behalf_of_a_Party_waits_for_its_focal_point()
    {
        var offerId = await cast.Lin.Registers(Some.Offer(("onBehalfOf", "KE")));
        var needId = await cast.OpensNeed();
        (await cast.Nobody.Gets($"/api/offers/{offerId}")).Refused(404);
        (await cast.Teuila.Posts($"/api/offers/{offerId}/endorsement")).Refused(404);
        (await cast.Amina.Posts("/api/introductions", new { needId, offerIds = new[] { offerId } })).Refused(409);

        Assert.False((await cast.Tomas.Does($"/api/offers/{offerId}/endorsement")).Flag("awaitsEndorsement"));
        await cast.Nobody.Reads($"/api/offers/{offerId}");
        await cast.Amina.FindsCandidate(needId, offerId);
    }

    [Fact]
    public async Task An_institution_reads_the_needs_that_its_offer_fits()
    {
        var offerId = await cast.Lin.Registers(Some.Offer());
        var needId = await cast.OpensNeed();
        var rows = (await cast.Lin.Reads($"/api/offers/{offerId}/needs?take=200")).Rows("items");
        Assert.Contains(needId, rows.Select(row => row.Id("needId")));
    }

    async Task<bool> IsListed(Guid needId, Guid offerId) =>
        (await cast.Amina.Reads($"/api/needs/{needId}/shortlist?take=200")).Rows("candidates").Any(row => row.Id("offerId") == offerId);
}
