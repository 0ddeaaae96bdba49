using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Stories;

[Collection(StoriesCollection.Name)]
public sealed class SeveralPartiesTests(Stage stage)
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task Each_Party_endorses_for_itself_and_the_need_opens_for_those_who_did()
    {
        var needId = await cast.SubmitsNeed(("alsoFor", Some.List("WS")));
        var opened = await cast.Tomas.Does($"/api/needs/{needId}/endorsement");
        Assert.Equal("open", opened.Word());
        Assert.Equal(["KE"], opened.Words("parties"));

        var joined = await cast.Teuila.Does($"/api/needs/{needId}/endorsement", new { party = "WS" });
        Assert.Equal(["KE", "WS"], joined.Words("parties"));
    }

    [Fact]
    public async Task The_ranking_counts_only_the_Parties_that_endorsed()
    {
        var offerId = await cast.Lin.Registers(Some.Offer());
        var needId = await cast.SubmitsNeed(("alsoFor", Some.List("WS")));
        await cast.Tomas.Does($"/api/needs/{needId}/endorsement");
        Assert.Equal(160, await PlaceOf(needId, offerId));

        await cast.Teuila.Does($"/api/needs/{needId}/endorsement");
        Assert.Equal(80, await PlaceOf(needId, offerId));
    }

    [Fact]
    public async Task The_centres_of_all_its_Parties_are_shown()
    {
        var needId = await cast.SubmitsNeed(("alsoFor", Some.List("WS")));
        var need = await cast.Amina.Reads($"/api/needs/{needId}");
        Assert.Equal(["RCMRD", "SPREP"], need.Rows("centres").Select(centre => centre.Text("code")).Order());
    }

    [Fact]
    public async Task Nobody_endorses_for_a_Party_that_is_not_asked()
    {
        var needId = await cast.SubmitsNeed(("visibility", "public"));
        (await cast.Teuila.Posts($"/api/needs/{needId}/endorsement", new { party = "WS" })).Refused(404);
        await cast.Tomas.Does($"/api/needs/{needId}/endorsement");
        Assert.Contains("party", (await cast.Teuila.Posts($"/api/needs/{needId}/endorsement", new { party = "WS" })).Faults());
        (await cast.Tomas.Posts($"/api/needs/{needId}/endorsement", new { party = "WS" })).Refused(403);
    }

    async Task<int> PlaceOf(Guid needId, Guid offerId) =>
        (await cast.Amina.Reads($"/api/needs/{needId}/candidates/{offerId}"))["factors"]!["place"]!.GetValue<int>();
}
