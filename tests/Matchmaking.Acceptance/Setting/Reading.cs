using System.Text.Json.Nodes;

namespace Matchmaking.Acceptance.Setting;

/// <summary>Picks out of answers what stories look at.</summary>
public static class Reading
{
    /// <summary>Where a record stands.</summary>
    public static string Word(this JsonNode record) => record.Text("state");

    public static string Text(this JsonNode record, string field) => record[field]!.GetValue<string>();

    public static Guid Id(this JsonNode record, string field) => record[field]!.GetValue<Guid>();

    public static bool Flag(this JsonNode record, string field) => record[field]!.GetValue<bool>();

    public static IReadOnlyList<JsonNode> Rows(this JsonNode record, string field) => [.. record[field]!.AsArray().Select(row => row!)];

    public static IReadOnlyList<string> Words(this JsonNode record, string field) => [.. record.Rows(field).Select(row => row.GetValue<string>())];
}
