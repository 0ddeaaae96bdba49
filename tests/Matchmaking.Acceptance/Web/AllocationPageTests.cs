using System.Net;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Web;

[Collection(PagesCollection.Name)]
public sealed class AllocationPageTests(Stage stage)
{
    [Fact]
    public async Task Grace_asks_on_the_page_and_is_led_from_a_pair_to_its_introduction()
    {
        var offerId = await stage.Cast.Lin.Registers(Some.Offer(("title", Some.Text("Seedlings for allocation"))));
        var needId = await stage.Cast.OpensNeed();
        using var grace = await Visitor.SignedIn(stage.Service, "grace");
        await grace.Opens("/en/allocations");
        await grace.Sends("/en/allocations", ("bonus", "75"));
        Assert.Equal(HttpStatusCode.OK, grace.Status);
        Assert.Contains("First come, first served", grace.Page, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"allocation-bars\"", grace.Page, StringComparison.Ordinal);
        Assert.Contains($"/en/needs/{needId}/introduction?offerIds=", grace.Page, StringComparison.Ordinal);
        await grace.Opens($"/en/needs/{needId}/introduction?offerIds={offerId}");
        Assert.Contains($"value=\"{offerId}\" checked", grace.Page, StringComparison.Ordinal);
        await grace.Opens("/ar/allocations");
        Assert.Contains("التخصيصات", grace.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bonus_out_of_range_is_said_at_its_field()
    {
        using var grace = await Visitor.SignedIn(stage.Service, "grace");
        await grace.Opens("/en/allocations");
        await grace.Sends("/en/allocations", ("bonus", "1001"));
        Assert.Equal(HttpStatusCode.BadRequest, grace.Status);
        Assert.Contains("href=\"#allocation-bonus\"", grace.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Grace_withdraws_a_proposal_on_its_page()
    {
        using var grace = await Visitor.SignedIn(stage.Service, "grace");
        await grace.Opens("/en/allocations");
        await grace.Sends("/en/allocations", ("bonus", ""));
        await grace.Sends($"{grace.Address}/withdrawal", ("reason", "Asked for by mistake"));
        Assert.Contains("Asked for by mistake", grace.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("/withdrawal\"", grace.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_for_coordinators_and_so_is_the_way_to_it()
    {
        using var amina = await Visitor.SignedIn(stage.Service, "amina");
        await amina.Opens("/en/allocations");
        Assert.Equal(HttpStatusCode.Forbidden, amina.Status);
        await amina.Opens("/en/needs");
        Assert.DoesNotContain("/en/allocations", amina.Page, StringComparison.Ordinal);
    }
}
