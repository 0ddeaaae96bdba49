using Matchmaking.Acceptance.Setting;
using Visitor = Matchmaking.Acceptance.Web.Visitor;

namespace Matchmaking.Acceptance.Stories;

/// <summary>Who reads a need or an offer sees others that speak of the same.</summary>
[Collection(StoriesCollection.Name)]
public sealed class AlikeTests(Stage stage)
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task A_need_shows_others_that_speak_of_the_same_also_in_another_language()
    {
        var first = await cast.OpensNeed(("title", Some.Text("Nile perch bycatch in gillnets")), ("problem", Some.Text("Gillnets take Nile perch before they spawn.")));
        var alike = await cast.OpensNeed(("title", Some.Text("Gillnet bycatch of Nile perch")), ("problem", null));
        var hidden = await cast.OpensNeed(("title", Some.Text("Nile perch gillnets, a secret")), ("problem", null), ("visibility", "centre"));
        var unlike = await cast.OpensNeed(("title", Some.Text("Herbarium digitization")), ("problem", null));
        var found = (await cast.Nobody.Reads($"/api/needs/{first}/alike")).Rows("items").Select(need => need.Id("needId")).ToList();
        Assert.Contains(alike, found);
        Assert.DoesNotContain(hidden, found);
        Assert.DoesNotContain(unlike, found);
        Assert.DoesNotContain(first, found);
        Assert.Contains(hidden, (await cast.Tomas.Reads($"/api/needs/{first}/alike")).Rows("items").Select(need => need.Id("needId")));
        using var visitor = Visitor.At(stage.Service);
        await visitor.Opens($"/en/needs/{first}");
        Assert.Contains($"href=\"/en/needs/{alike}\"", visitor.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offer_shows_others_that_are_open()
    {
        var first = await cast.Lin.Registers(Some.Offer(("title", Some.Text("Acoustic bat surveys")), ("description", null)));
        var alike = await cast.Lin.Registers(Some.Offer(("title", Some.Text("Bat surveys by acoustic loggers")), ("description", null)));
        var paused = await cast.Lin.Registers(Some.Offer(("title", Some.Text("Acoustic surveys of bats at night")), ("description", null)));
        await cast.Lin.Does($"/api/offers/{paused}/pause");
        var found = (await cast.Nobody.Reads($"/api/offers/{first}/alike")).Rows("items").Select(offer => offer.Id("offerId")).ToList();
        Assert.Contains(alike, found);
        Assert.DoesNotContain(paused, found);
    }
}
