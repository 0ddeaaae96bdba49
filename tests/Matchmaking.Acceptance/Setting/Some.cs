using System.Text.Json.Nodes;

namespace Matchmaking.Acceptance.Setting;

/// <summary>Records to tell stories with: a need of Kenya's and an offer that fits it, to be changed field by field.</summary>
public static class Some
{
    public static JsonObject Need(params (string Field, object? Value)[] changes) => With(
        new JsonObject
        {
            ["party"] = "KE",
            ["title"] = Text("Early warning of invasive plants in drylands"),
            ["problem"] = Text("County rangers cannot tell invasive seedlings from native ones in time to act."),
            ["subjects"] = List("CBD-SUBJECT-IAS"),
            ["targets"] = List("GBF-TARGET-06"),
            ["kinds"] = List("training"),
            ["languages"] = List("en"),
        },
        changes);

    public static JsonObject Offer(params (string Field, object? Value)[] changes) => With(
        new JsonObject
        {
            ["title"] = Text("Training in the early detection of invasive plants"),
            ["description"] = Text("Two weeks in the field with botanists, for rangers and extension officers."),
            ["subjects"] = List("CBD-SUBJECT-IAS"),
            ["targets"] = List("GBF-TARGET-06"),
            ["kinds"] = new JsonArray(new JsonObject { ["kind"] = "training", ["free"] = true }),
            ["languages"] = List("en"),
            ["serves"] = new JsonObject { ["countries"] = List("KE") },
            ["slots"] = 4,
        },
        changes);

    /// <summary>What somebody says of herself who consents to stand among the practitioners.</summary>
    public static JsonObject Practitioner(params (string Field, object? Value)[] changes) => With(
        new JsonObject
        {
            ["name"] = "Practising Person",
            ["headline"] = Text("Counts invasive seedlings with county rangers"),
            ["subjects"] = List("CBD-SUBJECT-IAS"),
            ["languages"] = List("en"),
            ["consent"] = true,
        },
        changes);

    public static JsonObject Text(string english) => new() { ["en"] = english };

    public static JsonArray List(params string[] terms) => [.. terms.Select(term => JsonValue.Create(term))];

    public static JsonObject Line(this JsonObject record, string type, string reference)
    {
        record["type"] = type;
        record["source"] = "elsewhere";
        record["reference"] = reference;
        return record;
    }

    /// <summary>Null takes a field out.</summary>
    static JsonObject With(JsonObject record, (string Field, object? Value)[] changes)
    {
        foreach (var (field, value) in changes)
            if (value is null) record.Remove(field);
            else record[field] = value as JsonNode ?? JsonValue.Create(value);
        return record;
    }
}
