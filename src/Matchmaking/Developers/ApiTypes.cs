using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Matchmaking.Developers;

/// <summary>The types of the document in words, as fields, and as samples.</summary>
public sealed class ApiTypes(JsonObject document)
{
    /// <summary>Deeper than this nothing is told that somebody would still read.</summary>
    const int Deepest = 5;

    public static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a reference stands for, and what may also be null as what it is otherwise.</summary>
    public JsonObject Resolved(JsonNode told)
    {
        var node = told.AsObject();
        if ((string?)node["$ref"] is { } reference)
            return Resolved(reference.Split('/').Skip(1).Aggregate((JsonNode)document, (at, name) => at[name]!));
        return node["oneOf"] is JsonArray either && either.Select(one => one!.AsObject()).FirstOrDefault(one => !IsNull(one)) is { } other ? Resolved(other) : node;
    }

    public string Name(JsonNode told)
    {
        var schema = Resolved(told);
        return Kind(schema) switch
        {
            "array" when schema["items"] is JsonObject items => $"{Name(items)}[]",
            "string" when (string?)schema["format"] is { } format => format,
            "" when schema["enum"] is not null => "string",
            "" => "any",
            var kind => kind,
        };
    }

    public IReadOnlyList<string> Values(JsonNode told) => Resolved(told) is var schema && schema["enum"] is JsonArray values
        ? [.. values.Select(value => (string?)value).OfType<string>()]
        : schema["items"] is JsonObject items ? Values(items) : [];

    /// <summary>The fields of an object, those of objects in it under their full name.</summary>
    public IEnumerable<ApiField> Fields(JsonNode told, string prefix = "", int depth = 0)
    {
        var schema = Resolved(told);
        var needed = (schema["required"]?.AsArray() ?? []).Select(name => (string?)name).ToHashSet();
        foreach (var (name, type) in schema["properties"]?.AsObject() ?? [])
        {
            var about = (string?)type!["description"] ?? (string?)Resolved(type)["description"];
            yield return new ApiField(prefix + name, null, Name(type), needed.Contains(name), Values(type), about);
            if (depth + 1 >= Deepest) continue;
            var inner = Kind(Resolved(type)) == "array" ? Resolved(type)["items"] : type;
            foreach (var field in inner is null ? [] : Fields(inner, $"{prefix}{name}{(inner == type ? "." : "[].")}", depth + 1)) yield return field;
        }
    }

    public string Sample(JsonNode told, bool neededOnly = false) => SampleOf(told, null, neededOnly, 0)!.ToJsonString(Written);

    JsonNode? SampleOf(JsonNode told, string? name, bool neededOnly, int depth)
    {
        var schema = Resolved(told);
        if (schema["examples"] is JsonArray { Count: > 0 } examples) return examples[0]!.DeepClone();
        if (Values(schema) is [var value, ..]) return Kind(schema) == "array" ? new JsonArray(value) : value;
        return Kind(schema) switch
        {
            "object" => SampleObject(schema, neededOnly, depth),
            "array" => depth < Deepest && schema["items"] is JsonObject items ? new JsonArray(SampleOf(items, name, false, depth + 1)) : new JsonArray(),
            "integer" => 1,
            "number" => 1.5,
            "boolean" => true,
            "string" => SampleText(name, (string?)schema["format"]),
            _ => new JsonObject(),
        };
    }

    JsonObject SampleObject(JsonObject schema, bool neededOnly, int depth)
    {
        var sample = new JsonObject();
        var needed = (schema["required"]?.AsArray() ?? []).Select(name => (string?)name).ToHashSet();
        if (depth >= Deepest) return sample;
        foreach (var (name, type) in schema["properties"]?.AsObject() ?? [])
            if (!neededOnly || needed.Contains(name)) sample[name] = SampleOf(type!, name, false, depth + 1);
        if (schema["additionalProperties"] is JsonObject rest) sample["…"] = SampleOf(rest, null, false, depth + 1);
        return sample;
    }

    static string SampleText(string? name, string? format) => format switch
    {
        "uuid" => "0198c7a2-5b1e-7c3f-9d2a-4e8f60b1a7c5",
        "date" => "2027-01-31",
        "date-time" => "2027-01-31T09:00:00Z",
        "uri" => "https://example.org/",
        _ => SampleWords.Of(name),
    };

    static string Kind(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => several.Select(kind => (string?)kind).FirstOrDefault(kind => kind != "null") ?? "",
        JsonValue one => (string?)one ?? "",
        _ => schema["properties"] is not null ? "object" : "",
    };

    static bool IsNull(JsonObject schema) => (string?)(schema["type"] as JsonValue) == "null";
}
