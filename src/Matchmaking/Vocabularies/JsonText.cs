using System.Text.Json;

namespace Matchmaking.Vocabularies;

/// <summary>Text out of JSON that a database can keep: an unpaired surrogate or U+0000 is no text.</summary>
public static class JsonText
{
    /// <summary>The text of a JSON string; null where the value is something else or cannot be kept.</summary>
    public static string? Of(JsonElement value) => value.ValueKind == JsonValueKind.String && CanBeKept(value) ? value.GetString() : null;

    /// <summary>The properties of an object, the last of several with one name; none where the value is no object.</summary>
    public static Dictionary<string, JsonElement> Properties(JsonElement value)
    {
        var properties = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (value.ValueKind != JsonValueKind.Object)
            return properties;
        foreach (var property in value.EnumerateObject())
            if (NameOf(property) is { } name)
                properties[name] = property.Value;
        return properties;
    }

    /// <summary>
    /// Whether a value can be kept as it came: all its text is text, names of fields included, its numbers are finite, and it
    /// is not nested so deep that the record around it could no longer be read.
    /// </summary>
    public static bool CanBeKept(JsonElement value, int deepest = DeepestKept) => value.ValueKind switch
    {
        JsonValueKind.String => Readable(value.GetString) is not null,
        JsonValueKind.Number => value.TryGetDouble(out var number) && double.IsFinite(number),
        JsonValueKind.Array => deepest > 0 && value.EnumerateArray().All(part => CanBeKept(part, deepest - 1)),
        JsonValueKind.Object => deepest > 0 && value.EnumerateObject().All(part => NameOf(part) is not null && CanBeKept(part.Value, deepest - 1)),
        _ => true,
    };

    private const int DeepestKept = 16;

    private static string? NameOf(JsonProperty property) => Readable(() => property.Name);

    // The parser accepts an escape such as \ud800 and only throws once the text is asked for.
    private static string? Readable(Func<string?> text)
    {
        try
        {
            return text() is { } read && !read.Contains('\0') ? read : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
