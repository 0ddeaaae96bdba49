using System.Globalization;
using System.Text.Json;

namespace Matchmaking.Vocabularies;

/// <summary>Reads the fields of one record and gathers everything that is wrong with them; null is as good as absent.</summary>
public sealed class RecordFields
{
    private readonly Dictionary<string, JsonElement> given;
    private readonly HashSet<string> asked = [];
    private readonly string prefix;
    private readonly List<FieldError> errors;
    private readonly List<FieldError> notices;

    /// <summary>Opens a record; anything but an object is an error of the record as a whole.</summary>
    public RecordFields(JsonElement record, Vocabulary vocabulary) : this(record, vocabulary, "", [], [])
    {
    }

    private RecordFields(JsonElement record, Vocabulary vocabulary, string field, List<FieldError> errors, List<FieldError> notices)
    {
        Vocabulary = vocabulary;
        prefix = field.Length == 0 ? "" : field + ".";
        this.errors = errors;
        this.notices = notices;
        given = JsonText.Properties(record);
        if (record.ValueKind != JsonValueKind.Object)
            errors.Add(new(field.Length == 0 ? "record" : field, "must be an object with fields"));
        else if (field.Length == 0 && !JsonText.CanBeKept(record))
            RefuseWhatCannotBeKept();
    }

    /// <summary>The terms that fields are held against.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>What was read, once every known field has been asked for.</summary>
    public ContentReading<T> Done<T>(T content) => new(content, errors, [.. Unknown().Keys], notices);

    /// <summary>The fields that nobody asked for, kept as they came.</summary>
    public Dictionary<string, JsonElement> Unknown() =>
        given.Where(field => !asked.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value.Clone());

    /// <summary>Marks fields that belong to the line around the record, not to its content.</summary>
    public void Ignore(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
            asked.Add(field);
    }

    /// <summary>Adds an error that several fields make together.</summary>
    public void Refuse(string field, string message) => errors.Add(new(prefix + field, message));

    /// <summary>Tells the reader something that is no error.</summary>
    public void Tell(string field, string message) => notices.Add(new(prefix + field, message));

    /// <summary>A text in one language, at most as long as said.</summary>
    public string? Text(string field, int limit = TextLimits.Line)
    {
        if (Given(field) is not { } value)
            return null;
        if (JsonText.Of(value) is not { } text)
            return Refused<string>(field, "must be text");
        return Within(field, text, limit) && !string.IsNullOrWhiteSpace(text) ? text : null;
    }

    /// <summary>A text of several languages, each at most as long as said.</summary>
    public LocalizedText Localized(string field, int limit = TextLimits.Body)
    {
        if (Given(field) is not { } value)
            return LocalizedText.Empty;
        if (value.ValueKind != JsonValueKind.Object)
            return Refused<LocalizedText>(field, "must be text by language, such as {\"en\":\"…\"}") ?? LocalizedText.Empty;
        return new(JsonText.Properties(value).Select(text => Translation(field, text, limit)).OfType<KeyValuePair<string, string>>());
    }

    /// <summary>Yes or no; no where nothing is said.</summary>
    public bool Flag(string field)
    {
        if (Given(field) is not { } value)
            return false;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Refuse(field, "must be true or false");
        return value.ValueKind == JsonValueKind.True;
    }

    /// <summary>A whole number that is not negative.</summary>
    public int? Count(string field)
    {
        if (Given(field) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number))
            return RefusedCount(field, "must be a whole number");
        return number < 0 ? RefusedCount(field, "must not be negative") : number;
    }

    /// <summary>A calendar day without a zone.</summary>
    public DateOnly? Day(string field)
    {
        if (Given(field) is not { } value)
            return null;
        if (DateOnly.TryParseExact(JsonText.Of(value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Refuse(field, "must be a calendar day such as 2027-01-31");
        return null;
    }

    /// <summary>One word out of a few that the format knows.</summary>
    public T? OneOf<T>(string field, IReadOnlyDictionary<string, T> words) where T : struct
    {
        if (Given(field) is not { } value)
            return null;
        if (JsonText.Of(value) is { } word && words.TryGetValue(word, out var found))
            return found;
        Refuse(field, $"must be one of {string.Join(", ", words.Keys)}");
        return null;
    }

    /// <summary>One term that the list knows, such as a Party or an organization type.</summary>
    public string? Term(string field, Func<string, string?> whatIsWrong)
    {
        if (Given(field) is not { } value)
            return null;
        if (JsonText.Of(value) is not { } term)
            return Refused<string>(field, "must be text");
        return whatIsWrong(term) is { } wrong ? Refused<string>(field, wrong) : term;
    }

    /// <summary>A list of terms, each counted once.</summary>
    public IReadOnlyList<string> Terms(string field, Func<string, string?> whatIsWrong)
    {
        var terms = Elements(field, "must be a list of terms").Select(element => Checked(field, element, whatIsWrong)).OfType<string>();
        return [.. terms.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>A list of records inside this one, read one after another.</summary>
    public IReadOnlyList<T> Records<T>(string field, Func<RecordFields, T> read) =>
        [.. Elements(field, "must be a list").Select((element, place) => read(Inside($"{field}[{place}]", element)))];

    /// <summary>A record inside this one; null where it is absent.</summary>
    public RecordFields? Record(string field) => Given(field) is { } value ? Inside(field, value) : null;

    /// <summary>A list whose parts have no form yet: they are kept as they came.</summary>
    public IReadOnlyList<JsonElement> Kept(string field) => [.. Elements(field, "must be a list").Select(element => element.Clone())];

    // Fields that nobody knows are kept as they came, so they are looked at too.
    private void RefuseWhatCannotBeKept()
    {
        const string why = "holds text that cannot be kept: half a character or U+0000";
        var spoilt = given.Where(field => !JsonText.CanBeKept(field.Value)).Select(field => field.Key).ToList();
        foreach (var field in spoilt)
        {
            Refuse(field, why);
            given.Remove(field);
        }
        if (spoilt.Count == 0)
            Refuse("record", why);
    }

    private JsonElement? Given(string field)
    {
        asked.Add(field);
        return given.TryGetValue(field, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private List<JsonElement> Elements(string field, string otherwise)
    {
        if (Given(field) is not { } value)
            return [];
        if (value.ValueKind == JsonValueKind.Array)
            return [.. value.EnumerateArray().Where(element => element.ValueKind != JsonValueKind.Null)];
        Refuse(field, otherwise);
        return [];
    }

    private string? Checked(string field, JsonElement element, Func<string, string?> whatIsWrong)
    {
        if (JsonText.Of(element) is not { } term)
            return Refused<string>(field, "must be a list of terms");
        return whatIsWrong(term) is { } wrong ? Refused<string>(field, wrong) : term;
    }

    private KeyValuePair<string, string>? Translation(string field, KeyValuePair<string, JsonElement> text, int limit)
    {
        if (text.Value.ValueKind == JsonValueKind.Null)
            return null;
        if (!LanguageTag.IsWellFormed(text.Key))
            return RefusedTranslation(field, $"{text.Key} is not a language tag such as en or pt-BR");
        if (JsonText.Of(text.Value) is not { } words)
            return RefusedTranslation($"{field}.{text.Key}", "must be text");
        return Within($"{field}.{text.Key}", words, limit) ? new(text.Key, words) : null;
    }

    private bool Within(string field, string text, int limit)
    {
        if (text.EnumerateRunes().Count() <= limit)
            return true;
        Refuse(field, $"must not be longer than {limit} characters");
        return false;
    }

    private RecordFields Inside(string field, JsonElement value) => new(value, Vocabulary, prefix + field, errors, notices);

    private T? Refused<T>(string field, string message) where T : class
    {
        Refuse(field, message);
        return null;
    }

    private int? RefusedCount(string field, string message)
    {
        Refuse(field, message);
        return null;
    }

    private KeyValuePair<string, string>? RefusedTranslation(string field, string message)
    {
        Refuse(field, message);
        return null;
    }
}
