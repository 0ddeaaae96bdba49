namespace Matchmaking.Developers;

/// <summary>What stands in samples for fields that are texts: words that the service would take.</summary>
public static class SampleWords
{
    static readonly Dictionary<string, string> Words = new()
    {
        ["party"] = "KE",
        ["country"] = "KE",
        ["countries"] = "KE",
        ["regions"] = "Eastern Africa",
        ["alsoFor"] = "TZ",
        ["subjects"] = "CBD-SUBJECT-IAS",
        ["targets"] = "GBF-TARGET-06",
        ["kinds"] = "training",
        ["kind"] = "training",
        ["languages"] = "en",
        ["language"] = "en",
        ["centre"] = "RCMRD",
        ["step"] = "answer",
        ["period"] = "P21D",
        ["urgentPeriod"] = "P7D",
        ["role"] = "funder",
        ["url"] = "https://example.org/hook",
        ["link"] = "https://example.org/guide",
        ["reason"] = "Because it is so.",
        ["decidedBy"] = "Bureau, meeting 3",
        ["email"] = "someone@example.org",
    };

    public static string Of(string? field) => field is null ? "…" : Words.GetValueOrDefault(field, "…");
}
