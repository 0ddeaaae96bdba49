using System.Net;
using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Offers;
using Matchmaking.Participants;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Acceptance.Clocks;

/// <summary>A year passes here, so these stories have a service of their own.</summary>
public sealed class RenewalTests(Stage stage) : IClassFixture<Stage>
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task Lin_hears_that_an_offer_ends_and_renews_it_from_the_mail_with_one_button_and_without_signing_in()
    {
        var offerId = await cast.Lin.Registers(Some.Offer());
        await cast.Grace.Waits(days: 340);
        await Eventually.Until(async () => (await cast.Lin.Reads("/api/me/notices")).Rows("items").Any(Reminds), "a notice that the offer ends");
        using var anybody = Web.Visitor.At(stage.Service);
        var link = LinkFor(offerId, "lin");
        await stage.Service.Leaves(async () =>
        {
            await anybody.Opens(link);
            return await cast.Lin.Gets($"/api/offers/{offerId}");
        });
        Assert.Contains("Renew for a year", anybody.Page, StringComparison.Ordinal);
        await anybody.Sends(link);
        Assert.Equal(HttpStatusCode.OK, anybody.Status);
        Assert.Contains("The offer was renewed.", anybody.Page, StringComparison.Ordinal);

        await stage.Service.Leaves(async () =>
        {
            await anybody.Opens(link);
            return await cast.Lin.Gets($"/api/offers/{offerId}");
        });
        Assert.Contains("The offer was renewed.", anybody.Page, StringComparison.Ordinal);
        await cast.Grace.Waits(days: 60);
        Assert.Equal("open", (await cast.Lin.Reads($"/api/offers/{offerId}")).Word());

        bool Reminds(System.Text.Json.Nodes.JsonNode notice) => notice["offerId"]?.GetValue<Guid>() == offerId && notice.Text("kind") == "step-due";
    }

    [Fact]
    public async Task A_link_renews_nothing_for_others_nor_when_it_is_old_or_changed()
    {
        var offerId = await cast.Lin.Registers(Some.Offer());
        using var anybody = Web.Visitor.At(stage.Service);
        Assert.Equal(HttpStatusCode.Forbidden, (await anybody.Opens(LinkFor(offerId, "tomas"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.Opens(LinkFor(offerId, "lin") + "x")).Status);
        var link = LinkFor(offerId, "lin");
        await cast.Grace.Waits(days: 63);
        Assert.Equal(HttpStatusCode.Gone, (await anybody.Opens(link)).Status);
        Assert.Contains("too old", anybody.Page, StringComparison.Ordinal);
        var fresh = LinkFor(offerId, "lin");
        await cast.Lin.Does($"/api/offers/{offerId}/withdrawal");
        Assert.Equal(HttpStatusCode.Conflict, (await anybody.Opens(fresh)).Status);
    }

    string LinkFor(Guid offerId, string person) => stage.Service.Services.GetRequiredService<RenewalLinks>()
        .PathFor(offerId, StableId.Of("person", person), stage.Service.Services.GetRequiredService<TimeProvider>().GetUtcNow());
}
