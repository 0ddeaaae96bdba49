using System.Net;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Web;

[Collection(PagesCollection.Name)]
public sealed class NeedInPartsTests(Stage stage)
{
    [Fact]
    public async Task Each_part_is_saved_on_its_own_and_leaves_the_others_as_they_are()
    {
        using var wanjiru = await Begun();
        var needId = wanjiru.RecordId();
        Assert.Equal($"/en/needs/{needId}/edit/topic", wanjiru.Address);
        await wanjiru.Sends($"/en/needs/{needId}/edit/topic", ("part", "topic"), ("subjects", "CBD-SUBJECT-IAS"), ("kinds", "training"), ("then", "tasks"));
        Assert.Equal($"/en/needs/{needId}/tasks", wanjiru.Address);
        var need = await stage.Cast.Wanjiru.Reads($"/api/needs/{needId}");
        Assert.Equal("Reading seedlings", need["title"]!["en"]!.GetValue<string>());
        Assert.Equal("CBD-SUBJECT-IAS", need["subjects"]![0]!.GetValue<string>());
        Assert.Contains("Your need: 1 of 5 steps done", wanjiru.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_on_the_answers_with_the_way_to_where_it_is_given()
    {
        using var wanjiru = await Begun();
        var needId = wanjiru.RecordId();
        await wanjiru.Opens($"/en/needs/{needId}/check");
        await wanjiru.Sends($"/en/needs/{needId}/check");
        Assert.Equal(HttpStatusCode.BadRequest, wanjiru.Status);
        Assert.Contains("href=\"#submission-targets\"", wanjiru.Page, StringComparison.Ordinal);
        Assert.Contains("id=\"submission-targets\"", wanjiru.Page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/en/needs/{needId}/edit/topic#need-targets\"", wanjiru.Page, StringComparison.Ordinal);
        Assert.Contains("has an error", wanjiru.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_receipt_names_the_reference_who_was_told_and_until_when_an_answer_is_owed()
    {
        using var wanjiru = await Begun();
        var needId = wanjiru.RecordId();
        await wanjiru.Opens($"/en/needs/{needId}/receipt");
        Assert.Equal($"/en/needs/{needId}", wanjiru.Address);
        await wanjiru.Opens($"/en/needs/{needId}/edit/topic");
        await wanjiru.Sends(
            $"/en/needs/{needId}/edit/topic",
            ("part", "topic"), ("subjects", "CBD-SUBJECT-IAS"), ("targets", "GBF-TARGET-06"), ("kinds", "training"), ("then", "next"));
        await wanjiru.Sends($"/en/needs/{needId}/edit/time", ("part", "time"), ("languages", "en"), ("then", "next"));
        await wanjiru.Sends($"/en/needs/{needId}/edit/sight", ("part", "sight"), ("visibility", "public"), ("urgency", "normal"), ("then", "next"));
        await wanjiru.Sends($"/en/needs/{needId}/check");
        Assert.Equal($"/en/needs/{needId}/receipt", wanjiru.Address);
        Assert.Contains($"/{needId}</bdi>", wanjiru.Page, StringComparison.Ordinal);
        Assert.Contains("Tomas</span>", wanjiru.Page, StringComparison.Ordinal);
        Assert.Contains("endorsement:", wanjiru.Page, StringComparison.Ordinal);
    }

    async Task<Visitor> Begun()
    {
        var wanjiru = await Visitor.SignedIn(stage.Service, "wanjiru");
        await wanjiru.Opens("/en/needs/new");
        return await wanjiru.Sends(
            "/en/needs/new", ("form", "parts"), ("party", "KE"), ("textLanguage", "en"), ("title", "Reading seedlings"), ("then", "next"));
    }
}
