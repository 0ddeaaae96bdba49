using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Stories;

[Collection(StoriesCollection.Name)]
public sealed class ReasonsTests(Stage stage)
{
    readonly Cast cast = stage.Cast;

    [Theory]
    [InlineData("de, fr-CA;q=0.9, en;q=0.5", "L’offre dispose de 4 places libres sur 4.", "L’offre pourrait")]
    [InlineData("de", "It has 4 of 4 places free.", "It could")]
    public async Task A_reader_is_told_why_in_the_first_of_the_six_languages_that_they_ask_for(string asked, string load, string lift)
    {
        var (needId, offerId) = await Pair();
        var row = (await Reads(cast.Amina, $"/api/needs/{needId}/shortlist?take=200", asked)).Rows("candidates").Single(row => row.Id("offerId") == offerId);
        Assert.Equal(load, row["reasons"]!.Text("load"));

        var why = await Reads(cast.Amina, $"/api/needs/{needId}/candidates/{offerId}", asked);
        Assert.Equal(load, why["reasons"]!.Text("load"));
        Assert.All(why.Rows("lift"), could => Assert.StartsWith(lift, could.Text("sentence"), StringComparison.Ordinal));

        var fitting = (await Reads(cast.Lin, $"/api/offers/{offerId}/needs?take=200", asked)).Rows("items").Single(fit => fit.Id("needId") == needId);
        Assert.Equal(load, fitting["reasons"]!.Text("load"));
    }

    async Task<(Guid NeedId, Guid OfferId)> Pair()
    {
        var offerId = await cast.Lin.Registers(Some.Offer());
        var needId = await cast.OpensNeed();
        await cast.Amina.FindsCandidate(needId, offerId);
        return (needId, offerId);
    }

    static async Task<JsonNode> Reads(HttpClient person, string address, string languages) =>
        (await person.Sends(HttpMethod.Get, address, null, request => request.Headers.Add("Accept-Language", languages))).Done();
}
