using System.Text.Json.Nodes;

namespace Matchmaking.Year;

/// <summary>A Party with the region in which statistics count it.</summary>
public sealed record ListedParty(string Code, string Name, string Region, string Subregion);

/// <summary>A support centre and the Parties that it covers.</summary>
public sealed record ListedCentre(string Code, IReadOnlyList<string> Covers, IReadOnlyList<string> Hosts);

/// <summary>A Party in a group, for a time; open on a side where no day is named.</summary>
public sealed record ListedMembership(string Group, string Party, DateOnly? From, DateOnly? Until);

/// <summary>The lists of terms as their files say, read without the service.</summary>
public sealed class Lists
{
    public IReadOnlyList<ListedParty> Parties { get; } =
        [.. Items("parties").Select(party => new ListedParty(Text(party, "iso2"), party["name"]!["en"]!.ToString(), Text(party, "unRegion"), Text(party, "unSubregion")))];

    public IReadOnlyList<ListedCentre> Centres { get; } =
    [
        .. Items("support-centres").Select(centre => new ListedCentre(
            Text(centre, "id"), [.. Words(centre["covers"]!)], [.. centre["hosts"]!.AsArray().Select(host => Text(host!, "name"))])),
    ];

    public IReadOnlyList<ListedMembership> Memberships { get; } =
        [.. Items("group-memberships").Select(one => new ListedMembership(Text(one, "group"), Text(one, "party"), Day(one["from"]), Day(one["until"])))];

    public IReadOnlyList<string> Subjects { get; } = [.. Items("cbd-subjects").Where(one => one["selectable"]?.GetValue<bool>() != false).Select(one => Text(one, "id"))];

    public IReadOnlyList<string> Targets { get; } = [.. Items("gbf-targets").Select(one => Text(one, "id"))];

    public IReadOnlyList<string> Kinds { get; } = [.. Items("kinds").Select(one => Text(one, "id"))];

    public IReadOnlyList<string> OrganizationTypes { get; } = [.. Items("organization-types").Select(one => Text(one, "id"))];

    readonly Dictionary<string, string> labels = Items("cbd-subjects").Concat(Items("gbf-targets")).Concat(Items("organization-types"))
        .ToDictionary(one => Text(one, "id"), one => one["shortTitle_en"]?.ToString() ?? one["label"]!["en"]!.ToString());

    /// <summary>A term in words; itself where it has none.</summary>
    public string Label(string term) => labels.GetValueOrDefault(term, term);

    public string NameOf(string party) => Parties.FirstOrDefault(one => one.Code == party)?.Name ?? party;

    public string? RegionOf(string? country) => Parties.FirstOrDefault(party => party.Code == country)?.Region;

    public bool IsMember(string group, string party, DateOnly day) => Memberships.Any(one =>
        one.Group == group && one.Party == party && !(one.From > day) && !(one.Until < day));

    static IEnumerable<JsonNode> Items(string list)
    {
        using var file = typeof(Lists).Assembly.GetManifestResourceStream($"Lists.{list}")!;
        return [.. JsonNode.Parse(file)!["items"]!.AsArray().Select(item => item!)];
    }

    static IEnumerable<string> Words(JsonNode list) => list.AsArray().Select(word => word!.ToString());

    static string Text(JsonNode item, string field) => item[field]?.ToString() ?? "";

    static DateOnly? Day(JsonNode? day) => day is null ? null : DateOnly.Parse(day.ToString());
}
