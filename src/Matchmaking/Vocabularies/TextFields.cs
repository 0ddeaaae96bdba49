using System.Text.Json;

namespace Matchmaking.Vocabularies;

/// <summary>Reads fields of text, each at most as long as said.</summary>
public static class TextFields
{
    /// <summary>A text in one language; null where it is absent or blank.</summary>
    public static string? Text(this RecordFields fields, string field, int limit = TextLimits.Line)
    {
        if (fields.Given(field) is not { } value)
            return null;
        if (JsonText.Of(value) is not { } text)
            return fields.Refuse<string>(field, $"must be text");
        return fields.Within(field, text, limit) && !string.IsNullOrWhiteSpace(text) ? text : null;
    }

    /// <summary>A text of several languages, each within the limit.</summary>
    public static LocalizedText Localized(this RecordFields fields, string field, int limit = TextLimits.Body)
    {
        if (fields.Given(field) is not { } value)
            return LocalizedText.Empty;
        if (value.ValueKind != JsonValueKind.Object)
            return fields.Refuse<LocalizedText>(field, $"must be text by language, such as {{\"en\":\"…\"}}") ?? LocalizedText.Empty;
        var given = JsonText.Properties(value).Where(text => text.Value.ValueKind != JsonValueKind.Null);
        return new(given.Select(text => fields.Translation(field, text.Key, text.Value, limit)).OfType<KeyValuePair<string, string>>());
    }

    private static KeyValuePair<string, string>? Translation(this RecordFields fields, string field, string language, JsonElement value, int limit)
    {
        if (!LanguageTag.IsWellFormed(language))
            return fields.Refuse<KeyValuePair<string, string>?>(field, $"{language} is not a language tag such as en or pt-BR");
        if (JsonText.Of(value) is not { } text)
            return fields.Refuse<KeyValuePair<string, string>?>($"{field}.{language}", $"must be text");
        return fields.Within($"{field}.{language}", text, limit) ? new(language, text) : null;
    }

    private static bool Within(this RecordFields fields, string field, string text, int limit) =>
        text.EnumerateRunes().Count() <= limit || fields.Refuse<bool>(field, $"must not be longer than {limit} characters");
}
