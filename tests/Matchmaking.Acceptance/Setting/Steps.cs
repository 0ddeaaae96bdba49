using System.Text;
using System.Text.Json.Nodes;

namespace Matchmaking.Acceptance.Setting;

/// <summary>What people do in stories, each step through the API and each one done, or the story stops.</summary>
public static class Steps
{
    public static Task<Guid> Drafts(this HttpClient person, JsonObject need) => person.Begins("/api/needs", need, "needId");

    public static Task<Guid> Registers(this HttpClient person, JsonObject offer) => person.Begins("/api/offers", offer, "offerId");

    public static async Task<JsonNode> Does(this HttpClient person, string address, object? body = null) =>
        (await person.Posts(address, body)).Done();

    public static async Task<JsonNode> Reads(this HttpClient person, string address) => (await person.Gets(address)).Done();

    public static async Task<JsonNode> Revises(this HttpClient person, string address, JsonObject body)
    {
        var seen = await person.Gets(address);
        return (await person.Puts(address, body, seen.ETag)).Done();
    }

    public static async Task<Guid> Introduces(this HttpClient broker, Guid needId, params Guid[] offerIds) =>
        await broker.Begins("/api/introductions", new { needId, offerIds, message = "You two should talk." }, "introductionId");

    public static Task<Guid> Agrees(this HttpClient broker, Guid introductionId) =>
        broker.Begins($"/api/introductions/{introductionId}/cooperation", new { title = "Eyes on the ground" }, "cooperationId");

    public static Task<JsonNode> SaysCompleted(this HttpClient side, Guid cooperationId, bool useful = true) => side.Does(
        $"/api/cooperations/{cooperationId}/completion", new { outcome = "Forty rangers trained", useful, causedByPlatform = true });

    /// <summary>The offer's row on the need's shortlist, as soon as it stands there.</summary>
    public static Task<JsonNode> FindsCandidate(this HttpClient person, Guid needId, Guid offerId) => Eventually.Get(
        async () => (await person.Reads($"/api/needs/{needId}/shortlist?take=200")).Rows("candidates").FirstOrDefault(row => row.Id("offerId") == offerId),
        "the offer on the shortlist");

    /// <summary>A need of Kenya's as far as its endorsement.</summary>
    public static async Task<Guid> OpensNeed(this Cast cast, params (string Field, object? Value)[] changes)
    {
        var needId = await cast.SubmitsNeed(changes);
        await cast.Tomas.Does($"/api/needs/{needId}/endorsement");
        return needId;
    }

    public static async Task<Guid> SubmitsNeed(this Cast cast, params (string Field, object? Value)[] changes)
    {
        var needId = await cast.Wanjiru.Drafts(Some.Need(changes));
        await cast.Wanjiru.Does($"/api/needs/{needId}/submission");
        return needId;
    }

    /// <summary>Sofia brings records in from another service.</summary>
    public static async Task<JsonNode> Imports(this Cast cast, params JsonObject[] lines)
    {
        using var content = new StringContent(string.Join('\n', lines.Select(line => line.ToJsonString())), Encoding.UTF8, "application/x-ndjson");
        var taken = await cast.Sofia.Sends(HttpMethod.Post, "/api/imports", content);
        Assert.Equal(202, taken.Code);
        return await Eventually.Get(
            async () => await cast.Sofia.Reads(taken.Location!.ToString()) is var import && import.Word() == "done" ? import : null,
            "the import to be done");
    }

    /// <summary>An introduction that both sides accepted.</summary>
    public static async Task<Guid> BringsTogether(this Cast cast, Guid needId, Guid offerId)
    {
        var introductionId = await cast.Amina.Introduces(needId, offerId);
        await cast.Tomas.Does($"/api/introductions/{introductionId}/acceptance");
        await cast.Lin.Does($"/api/introductions/{introductionId}/acceptance");
        return introductionId;
    }

    static async Task<Guid> Begins(this HttpClient person, string address, object body, string named)
    {
        var reply = await person.Posts(address, body);
        var recordId = reply.Done()[named]!.GetValue<Guid>();
        Assert.Equal(201, reply.Code);
        Assert.EndsWith($"/{recordId}", reply.Location!.ToString(), StringComparison.Ordinal);
        return recordId;
    }
}
