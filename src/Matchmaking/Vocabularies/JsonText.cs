using System.Text.Json;

namespace Matchmaking.Vocabularies;

/// <summary>Text out of JSON that a database can keep: an unpaired surrogate or U+0000 is no text.</summary>
public static class JsonText
{
    /// <summary>The text of a JSON string; null where the value is something else or cannot be kept.</summary>
    public static string? Of(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String || !TryString(value, out var text))
            return null;
        return text.Contains('\0') ? null : text;
    }

    /// <summary>The properties of an object, the last of several with one name; none where the value is no object.</summary>
    public static Dictionary<string, JsonElement> Properties(JsonElement value)
    {
        var properties = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (value.ValueKind != JsonValueKind.Object)
            return properties;
        foreach (var property in value.EnumerateObject())
            properties[NameOf(property)] = property.Value;
        return properties;
    }

    /// <summary>
    /// Whether a value of no known form can be kept as it came: all its text is text, its numbers are finite, and it is not
    /// nested so deep that what holds it could no longer be read.
    /// </summary>
    public static bool CanBeKept(JsonElement value, int depth = DeepestKept) => value.ValueKind switch
    {
        JsonValueKind.String => Of(value) is not null,
        JsonValueKind.Number => value.TryGetDouble(out var number) && double.IsFinite(number),
        JsonValueKind.Array => depth > 0 && value.EnumerateArray().All(part => CanBeKept(part, depth - 1)),
        JsonValueKind.Object => depth > 0 && value.EnumerateObject().All(part => CanBeKept(part, depth - 1)),
        _ => true,
    };

    private const int DeepestKept = 16;

    private static bool CanBeKept(JsonProperty property, int depth) =>
        !NameOf(property).Contains('\uFFFD') && CanBeKept(property.Value, depth);

    // A name that is no text cannot be asked for; it is kept under the sign for what cannot be read.
    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name.Replace('\0', '\uFFFD');
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private static bool TryString(JsonElement value, out string text)
    {
        try
        {
            text = value.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = "";
            return false;
        }
    }
}
