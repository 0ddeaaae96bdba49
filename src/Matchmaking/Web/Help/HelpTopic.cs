namespace Matchmaking.Web;

/// <summary>
/// Something that people ask about where they work: a word, a sentence or two on it, and the page where it is met. The same text opens
/// beside a form and stands on the page of all help.
/// </summary>
/// <param name="Name">Its place on the page of all help, and the key of its texts.</param>
/// <param name="Address">Where it is met, for everybody.</param>
public sealed record HelpTopic(string Name, string Address)
{
    public static readonly IReadOnlyList<HelpTopic> All =
    [
        new("posting", "/needs/new"),
        new("endorsing", "/needs"),
        new("visibility", "/needs/new"),
        new("urgency", "/clocks"),
        new("offering", "/offers/new"),
        new("slots", "/offers"),
        new("points", "/rules"),
        new("introduction", "/my"),
        new("clocks", "/clocks"),
        new("notices", "/my/preferences"),
        new("practitioner", "/practitioners"),
        new("as-of", "/figures"),
        new("fairness", "/figures"),
    ];

    /// <summary>What the API names as the type of a problem, in the order of their statuses.</summary>
    public static readonly IReadOnlyList<string> Problems =
    [
        "invalid", "not-signed-in", "forbidden", "not-found", "conflict", "stale", "too-large", "unknown-format", "version-missing", "too-many", "unexpected",
    ];
}
