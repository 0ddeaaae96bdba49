using System.Net;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Web;

[Collection(PagesCollection.Name)]
public sealed class CandidatesPageTests(Stage stage)
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task Amina_sets_a_candidate_aside_with_a_reason_and_puts_it_back_on_the_shortlist_itself()
    {
        var (needId, offerId) = await Ranked();
        using var amina = await Visitor.SignedIn(stage.Service, "amina");
        await amina.Opens($"/en/needs/{needId}/candidates");
        await amina.Sends($"/en/needs/{needId}/candidates/{offerId}/exclusion", ("from", "candidates"));
        Assert.Equal((HttpStatusCode.BadRequest, true), (amina.Status, amina.Page.Contains("say why", StringComparison.Ordinal)));
        await amina.Sends($"/en/needs/{needId}/candidates/{offerId}/exclusion", ("from", "candidates"), ("why", "cost"));
        Assert.Equal(($"/en/needs/{needId}/candidates", $"#candidate-{offerId}"), (amina.Address, amina.Fragment));
        Assert.Contains("cost or terms cannot be borne", amina.Page, StringComparison.Ordinal);
        await amina.Sends($"/en/needs/{needId}/candidates/{offerId}/inclusion", ("from", "candidates"));
        Assert.Equal($"/en/needs/{needId}/candidates", amina.Address);
        Assert.DoesNotContain("/inclusion\"", amina.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_weights_are_in_the_address_of_the_list_and_go_along_to_the_comparison()
    {
        var (needId, first) = await Ranked();
        var second = await cast.Lin.Registers(Some.Offer(("languages", Some.List("en", "fr")), ("title", Some.Text("A second offer to compare"))));
        await cast.Amina.FindsCandidate(needId, second);
        const string Weights = "subject=900&place=100&text=0&kind=0&target=0&language=0&load=0&time=0&record=0";
        using var amina = await Visitor.SignedIn(stage.Service, "amina");
        await amina.Opens($"/en/needs/{needId}/candidates?{Weights}");
        Assert.Contains("You are trying other weights", amina.Page, StringComparison.Ordinal);
        Assert.Contains("name=\"subject\" value=\"900\"", amina.Page, StringComparison.Ordinal);
        await amina.Opens($"/en/needs/{needId}/comparison?offerIds={first}&offerIds={second}&{Weights}");
        Assert.Equal(2, amina.Page.Split("900 / 900").Length - 1);
        Assert.Contains("English · Français", amina.Page, StringComparison.Ordinal);
        await amina.Opens($"/en/needs/{needId}/comparison?offerIds={first}");
        Assert.Contains("Tick two or three candidates", amina.Page, StringComparison.Ordinal);
    }

    async Task<(Guid NeedId, Guid OfferId)> Ranked()
    {
        var offerId = await cast.Lin.Registers(Some.Offer());
        var needId = await cast.OpensNeed();
        await cast.Amina.FindsCandidate(needId, offerId);
        return (needId, offerId);
    }
}
