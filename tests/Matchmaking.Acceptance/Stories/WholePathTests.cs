using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Stories;

[Collection(StoriesCollection.Name)]
public sealed class WholePathTests(Stage stage)
{
    readonly Cast cast = stage.Cast;

    [Fact]
    public async Task A_need_goes_its_whole_path_from_a_draft_to_completion()
    {
        var offerId = await cast.Lin.Registers(Some.Offer(("slots", 1)));
        var needId = await cast.Wanjiru.Drafts(Some.Need());
        Assert.Equal("drafted", await StateOf(needId));

        Assert.Equal("submitted", (await cast.Wanjiru.Does($"/api/needs/{needId}/submission")).Word());
        Assert.Equal("open", (await cast.Tomas.Does($"/api/needs/{needId}/endorsement")).Word());

        var row = await cast.Amina.FindsCandidate(needId, offerId);
        Assert.Equal(row["score"]!.GetValue<int>(), row["factors"]!.AsObject().Sum(factor => factor.Value!.GetValue<int>()));
        Assert.Equal(Factors(row), row["reasons"]!.AsObject().Select(reason => reason.Key).Order());

        var introductionId = await cast.Amina.Introduces(needId, offerId);
        await cast.Tomas.Does($"/api/introductions/{introductionId}/acceptance");
        await cast.Lin.Does($"/api/introductions/{introductionId}/acceptance");

        var cooperationId = await cast.Amina.Agrees(introductionId);
        Assert.Equal("agreed", await StateOf(needId));
        Assert.Equal("agreed", (await cast.Lin.Reads($"/api/introductions/{introductionId}")).Word());
        Assert.Contains("slots", await FailingOf(needId, offerId));

        Assert.Equal("agreed", (await cast.Tomas.SaysCompleted(cooperationId)).Word());
        Assert.Equal("completed", (await cast.Lin.SaysCompleted(cooperationId)).Word());
        Assert.Equal("completed", await StateOf(needId));
    }

    [Fact]
    public async Task A_completed_cooperation_gives_its_slot_back()
    {
        var offerId = await cast.Lin.Registers(Some.Offer(("slots", 1)));
        var needId = await cast.OpensNeed();
        var later = await cast.OpensNeed();
        var cooperationId = await cast.Amina.Agrees(await cast.BringsTogether(needId, offerId));
        Assert.Equal(["slots"], await FailingOf(later, offerId));

        await cast.Tomas.SaysCompleted(cooperationId);
        await cast.Lin.SaysCompleted(cooperationId);
        Assert.Empty(await FailingOf(later, offerId));
    }

    [Fact]
    public async Task History_names_every_step_by_its_stable_name()
    {
        var needId = await cast.OpensNeed();
        var rows = (await cast.Wanjiru.Reads($"/api/needs/{needId}/history"))["items"]!.AsArray();
        Assert.Equal(["need_drafted", "need_submitted", "need_endorsed"], rows.Select(row => row!["what"]!.GetValue<string>()));
        Assert.All(rows, row => Assert.NotNull(row!["recordedAt"]));
    }

    async Task<string> StateOf(Guid needId) => (await cast.Wanjiru.Reads($"/api/needs/{needId}")).Word();

    async Task<IEnumerable<string>> FailingOf(Guid needId, Guid offerId) =>
        (await cast.Amina.Reads($"/api/needs/{needId}/candidates/{offerId}"))["failing"]!.AsArray().Select(name => name!.GetValue<string>());

    /// <summary>Every factor above 0 has a reason.</summary>
    static IEnumerable<string> Factors(JsonNode row) =>
        row["factors"]!.AsObject().Where(factor => factor.Value!.GetValue<int>() > 0).Select(factor => factor.Key).Order();
}
