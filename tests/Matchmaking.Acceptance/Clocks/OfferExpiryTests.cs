using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Clocks;

/// <summary>Years pass here, so these stories have a service of their own: an institution's verification would end meanwhile.</summary>
public sealed class OfferExpiryTests(Stage stage) : IClassFixture<Stage>
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task An_offer_that_is_renewed_in_time_does_not_expire_until_twelve_months_later()
    {
        var offerId = await cast.Lin.Registers(Some.Offer());
        await cast.Grace.Waits(days: 360);
        await cast.Lin.Does($"/api/offers/{offerId}/renewal");
        await cast.Grace.Waits(days: 10);
        Assert.Equal("open", (await cast.Lin.Reads($"/api/offers/{offerId}")).Word());
        await cast.Grace.Waits(days: 360);
        await Eventually.Until(async () => (await cast.Lin.Reads($"/api/offers/{offerId}")).Word() == "expired", "the offer to expire");
    }
}
