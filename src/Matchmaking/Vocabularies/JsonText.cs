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
            properties[property.Name] = property.Value;
        return properties;
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
