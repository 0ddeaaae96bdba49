using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Notifications;

/// <summary>What people of stories find in their inboxes.</summary>
public static class Inboxes
{
    /// <summary>The notices on a need, newest first.</summary>
    public static async Task<IReadOnlyList<JsonNode>> NoticesOn(this HttpClient person, Guid needId)
    {
        var inbox = await person.Reads("/api/me/notices?take=200");
        return [.. inbox.Rows("items").Where(notice => notice["needId"]?.GetValue<Guid>() == needId)];
    }

    public static async Task<IReadOnlyList<string>> KindsOn(this HttpClient person, Guid needId) =>
        [.. (await person.NoticesOn(needId)).Select(notice => notice.Text("kind")).Order()];

    /// <summary>Waits until a notice of this kind has come.</summary>
    public static Task<JsonNode> Hears(this HttpClient person, string kind, Guid needId) => Eventually.Get(
        async () => (await person.NoticesOn(needId)).FirstOrDefault(notice => notice.Text("kind") == kind), $"a notice {kind}");

    /// <summary>Waits for word that cases of a Party came or went.</summary>
    public static Task<JsonNode> HearsOfCases(this HttpClient person) => Eventually.Get(
        async () => (await person.Reads("/api/me/notices?take=200")).Rows("items").FirstOrDefault(notice => notice.Text("kind") == "cases-moved"),
        "a notice cases-moved");

    /// <summary>Moves the demo's clock.</summary>
    public static Task Waits(this HttpClient person, int days) => person.Does("/demo/clock", new { days });
}
