using Matchmaking.Acceptance.Notifications;
using Matchmaking.Acceptance.Setting;
using Visitor = Matchmaking.Acceptance.Web.Visitor;

namespace Matchmaking.Acceptance.Stories;

/// <summary>Somebody saves a search and hears of what is new in it, once, and of nothing that is not theirs to see.</summary>
[Collection(StoriesCollection.Name)]
public sealed class SavedSearchTests(Stage stage)
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task Lin_hears_of_a_new_need_that_fits_and_once_however_many_of_her_searches_it_fits()
    {
        await Saves(cast.Lin, "Tarsiers", "needs", new { q = "tarsiers" });
        await Saves(cast.Lin, "Tarsiers of Kenya", "needs", new { q = "tarsier", party = "KE", state = "open" });
        await Saves(cast.Lin, "Tarsiers elsewhere", "needs", new { q = "tarsier", region = "Oceania" });
        var other = await cast.OpensNeed(("title", Some.Text("Loris counts")));
        var needId = await cast.OpensNeed(("title", Some.Text("Tarsier counts")));
        await cast.Lin.Hears("search-found", needId);
        var notice = Assert.Single(await cast.Lin.NoticesOn(needId), notice => notice.Text("kind") == "search-found");
        Assert.Contains("Tarsiers", notice.Text("text"), StringComparison.Ordinal);
        Assert.DoesNotContain("search-found", await cast.Lin.KindsOn(other));
    }

    [Fact]
    public async Task Nobody_hears_of_what_they_may_not_see_or_did_themselves()
    {
        await Saves(cast.Marie, "Aye-ayes", "needs", new { q = "aye-aye" });
        await Saves(cast.Tomas, "Aye-ayes", "needs", new { q = "aye-aye" });
        await Saves(cast.Amina, "Aye-ayes", "needs", new { q = "aye-aye" });
        var needId = await cast.OpensNeed(("title", Some.Text("Aye-aye nests")), ("visibility", "centre"));
        await cast.Amina.Hears("search-found", needId);
        foreach (var person in new[] { cast.Marie, cast.Tomas })
            Assert.DoesNotContain("search-found", await person.KindsOn(needId));
    }

    [Fact]
    public async Task Wanjiru_hears_of_a_new_offer()
    {
        await Saves(cast.Wanjiru, "Fossa", "offers", new { q = "fossa", kind = "training" });
        var offerId = await cast.Lin.Registers(Some.Offer(("title", Some.Text("Fossa tracking course"))));
        await Eventually.Until(
            async () => (await cast.Wanjiru.Reads("/api/me/notices?take=200")).Rows("items").Any(notice => notice.Text("kind") == "search-found" && notice["offerId"]?.GetValue<Guid>() == offerId),
            "Wanjiru to hear of the offer");
    }

    [Fact]
    public async Task A_search_is_listed_renamed_and_ended_by_its_person_alone()
    {
        var searchId = await Saves(cast.Grace, "Sifakas", "needs", new { q = "sifaka" });
        (await cast.Lin.Posts($"/api/me/searches/{searchId}/name", new { name = "Mine" })).Refused(404);
        (await cast.Lin.Deletes($"/api/me/searches/{searchId}")).Refused(404);
        (await cast.Grace.Posts($"/api/me/searches/{searchId}/name", new { name = "Sifakas everywhere" })).Done();
        var own = (await cast.Grace.Reads("/api/me/searches")).Rows("items").Single(search => search.Id("searchId") == searchId);
        Assert.Equal("Sifakas everywhere", own.Text("name"));
        Assert.Equal("sifaka", own["filter"]!.Text("q"));
        Assert.Equal("/api/needs?q=sifaka", own.Text("address"));
        (await cast.Grace.Posts("/api/me/searches", new { name = "Again", of = "needs", filter = new { q = "sifaka" } })).Refused(409);
        (await cast.Grace.Deletes($"/api/me/searches/{searchId}")).Done();
        (await cast.Grace.Deletes($"/api/me/searches/{searchId}")).Refused(404);
        var needId = await cast.OpensNeed(("title", Some.Text("Sifaka songs")));
        await cast.Amina.Hears("need-endorsed", needId);
        Assert.DoesNotContain("search-found", await cast.Grace.KindsOn(needId));
    }

    [Fact]
    public async Task Teuila_saves_what_she_looks_at_on_the_page()
    {
        using var teuila = await Visitor.SignedIn(stage.Service, "teuila");
        await teuila.Opens("/en/needs?q=flying+foxes&kind=training");
        await teuila.Sends("/en/my/searches", ("of", "needs"), ("q", "flying foxes"), ("kind", "training"), ("name", "Flying foxes"));
        Assert.Contains("href=\"/en/needs?kind=training&amp;q=flying%20foxes\"", teuila.Page, StringComparison.Ordinal);
        var search = Assert.Single((await cast.Teuila.Reads("/api/me/searches")).Rows("items"));
        await teuila.Sends($"/en/my/searches/{search.Id("searchId")}/name", ("name", "Fruit bats"));
        Assert.Contains(">Fruit bats</a>", teuila.Page, StringComparison.Ordinal);
        await teuila.Sends($"/en/my/searches/{search.Id("searchId")}/ending");
        Assert.Empty((await cast.Teuila.Reads("/api/me/searches")).Rows("items"));
    }

    static async Task<Guid> Saves(HttpClient person, string name, string of, object filter) =>
        (await person.Posts("/api/me/searches", new { name, of, filter })).Done().Id("searchId");
}
