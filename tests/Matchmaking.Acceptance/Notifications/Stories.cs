using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Notifications;

/// <summary>What the people of these stories do, and what they find in their inboxes.</summary>
public static class Stories
{
    /// <summary>Does something that must succeed, and returns what was answered.</summary>
    public static async Task<JsonNode> Post(this RunningService service, string person, string address, object? body = null) =>
        await (await service.Client(person)).Does(address, body ?? new { });

    public static async Task<JsonNode> Get(this RunningService service, string person, string address) =>
        await (await service.Client(person)).Reads(address);

    /// <summary>Wanjiru drafts a need of Kenya and submits it.</summary>
    public static async Task<Guid> SubmitNeed(this RunningService service, string title)
    {
        var drafted = await service.Post("wanjiru", "/api/needs", new
        {
            party = "KE",
            title = new { en = title },
            subjects = new[] { "CBD-SUBJECT-IAS" },
            targets = new[] { "GBF-TARGET-06" },
            kinds = new[] { "training" },
            languages = new[] { "en" },
        });
        var needId = drafted["needId"]!.GetValue<Guid>();
        await service.Post("wanjiru", $"/api/needs/{needId}/submission");
        return needId;
    }

    /// <summary>Lin registers an offer of the institute.</summary>
    public static async Task<Guid> RegisterOffer(this RunningService service, string title)
    {
        var registered = await service.Post("lin", "/api/offers", new
        {
            title = new { en = title },
            subjects = new[] { "CBD-SUBJECT-IAS" },
            kinds = new[] { new { kind = "training", free = true } },
            languages = new[] { "en" },
            serves = new { worldwide = true },
            slots = 1,
        });
        return registered["offerId"]!.GetValue<Guid>();
    }

    /// <summary>Amina puts the need and the offer before both sides.</summary>
    public static async Task<Guid> Introduce(this RunningService service, Guid needId, Guid offerId)
    {
        var proposed = await service.Post("amina", "/api/introductions", new { needId, offerIds = new[] { offerId }, message = "Please meet." });
        return proposed["introductionId"]!.GetValue<Guid>();
    }

    /// <summary>Moves the demo's clock.</summary>
    public static Task Wait(this RunningService service, int days) => service.Post("grace", "/demo/clock", new { days });

    /// <summary>The notices on a need in somebody's inbox.</summary>
    public static async Task<IReadOnlyList<JsonNode>> NoticesOn(this RunningService service, string person, Guid needId)
    {
        var inbox = await service.Get(person, "/api/me/notices?take=200");
        return [.. inbox["items"]!.AsArray().Where(n => n!["needId"]?.GetValue<Guid>() == needId).Select(n => n!)];
    }

    public static async Task<string[]> KindsOn(this RunningService service, string person, Guid needId) =>
        [.. (await service.NoticesOn(person, needId)).Select(n => n["kind"]!.GetValue<string>())];

    /// <summary>Waits until somebody has heard of this.</summary>
    public static Task Hears(this RunningService service, string person, string kind, Guid needId) =>
        Eventually.Until(async () => (await service.KindsOn(person, needId)).Contains(kind), $"{person} hears {kind}");
}
