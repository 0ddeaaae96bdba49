using System.Text.Json;

namespace Matchmaking.Vocabularies;

/// <summary>Reads fields that name terms of a list.</summary>
public static class TermFields
{
    /// <summary>One term that the list knows, such as a Party or an organization type.</summary>
    public static string? Term(this RecordFields fields, string field, Func<string, Wording?> whatIsWrong) =>
        fields.Given(field) is { } value ? fields.Checked(field, value, whatIsWrong, $"must be text") : null;

    /// <summary>A list of terms, each counted once.</summary>
    public static IReadOnlyList<string> Terms(this RecordFields fields, string field, Func<string, Wording?> whatIsWrong)
    {
        Wording otherwise = $"must be a list of terms";
        var terms = fields.Elements(field, otherwise).Select(element => fields.Checked(field, element, whatIsWrong, otherwise));
        return [.. terms.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>One word out of a few that the format knows.</summary>
    public static T? OneOf<T>(this RecordFields fields, string field, IReadOnlyDictionary<string, T> words) where T : struct
    {
        if (fields.Given(field) is not { } value)
            return null;
        if (JsonText.Of(value) is { } word && words.TryGetValue(word, out var found))
            return found;
        return fields.Refuse<T?>(field, $"must be one of {string.Join(", ", words.Keys)}");
    }

    private static string? Checked(this RecordFields fields, string field, JsonElement value, Func<string, Wording?> whatIsWrong, Wording otherwise)
    {
        if (JsonText.Of(value) is not { } term)
            return fields.Refuse<string>(field, otherwise);
        return whatIsWrong(term) is { } wrong ? fields.Refuse<string>(field, wrong) : term;
    }
}
