using System.Text.Json;

namespace Matchmaking.Vocabularies;

/// <summary>The fields of one record as they are read, and everything found wrong with them; null is as good as absent.</summary>
public sealed class RecordFields
{
    private readonly Dictionary<string, JsonElement> given;
    private readonly HashSet<string> asked = [];
    private readonly List<RecordFields> inner = [];
    private readonly string prefix;
    private readonly List<FieldError> errors;
    private readonly List<FieldError> notices;

    /// <summary>Opens a record; anything but an object is an error of the record as a whole.</summary>
    public RecordFields(JsonElement record, Vocabulary vocabulary) : this(record, vocabulary, "", [], [])
    {
        if (record.ValueKind != JsonValueKind.Object)
            Refuse("record", $"must be an object with fields");
        else if (!JsonText.CanBeKept(record))
            RefuseWhatCannotBeKept();
    }

    private RecordFields(JsonElement record, Vocabulary vocabulary, string prefix, List<FieldError> errors, List<FieldError> notices)
    {
        Vocabulary = vocabulary;
        this.prefix = prefix;
        this.errors = errors;
        this.notices = notices;
        given = JsonText.Properties(record);
    }

    /// <summary>The terms that fields are held against.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Marks fields that belong to the line around the record, not to its content.</summary>
    public void Ignore(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
            asked.Add(field);
    }

    /// <summary>A record inside this one; null where it is absent.</summary>
    public RecordFields? Record(string field) => Given(field) is { } value ? Inside(field, value) : null;

    /// <summary>A list of records inside this one, read one after another.</summary>
    public IReadOnlyList<T> Records<T>(string field, Func<RecordFields, T> read) =>
        [.. Elements(field, $"must be a list").Select((element, place) => read(Inside($"{field}[{place}]", element)))];

    /// <summary>A list whose parts have no form yet: they are kept as they came.</summary>
    public IReadOnlyList<JsonElement> Kept(string field) => [.. Elements(field, $"must be a list").Select(element => element.Clone())];

    /// <summary>Adds an error of a field.</summary>
    public void Refuse(string field, Wording message) => errors.Add(new(prefix + field, message));

    /// <summary>Adds an error and reads the field as absent.</summary>
    public T? Refuse<T>(string field, Wording message)
    {
        Refuse(field, message);
        return default;
    }

    /// <summary>Tells the reader something that is no error.</summary>
    public void Tell(string field, Wording message) => notices.Add(new(prefix + field, message));

    /// <summary>What was read, once every known field has been asked for.</summary>
    public ContentReading<T> Done<T>(T content) => new(content, errors, [.. UnknownFields().Select(field => field.Key)], notices);

    /// <summary>The fields that nobody asked for, kept as they came, those of inner records under their whole path; null where there are none.</summary>
    public Dictionary<string, JsonElement>? Unknown()
    {
        var unknown = UnknownFields().ToDictionary(field => field.Key, field => field.Value.Clone());
        return unknown.Count > 0 ? unknown : null;
    }

    internal JsonElement? Given(string field)
    {
        asked.Add(field);
        return given.TryGetValue(field, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    internal List<JsonElement> Elements(string field, Wording otherwise)
    {
        if (Given(field) is not { } value)
            return [];
        if (value.ValueKind == JsonValueKind.Array)
            return [.. value.EnumerateArray().Where(element => element.ValueKind != JsonValueKind.Null)];
        return Refuse<List<JsonElement>>(field, otherwise) ?? [];
    }

    private RecordFields Inside(string field, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
            Refuse(field, $"must be an object with fields");
        var record = new RecordFields(value, Vocabulary, $"{prefix}{field}.", errors, notices);
        inner.Add(record);
        return record;
    }

    private IEnumerable<KeyValuePair<string, JsonElement>> UnknownFields() => given
        .Where(field => !asked.Contains(field.Key))
        .Select(field => KeyValuePair.Create(prefix + field.Key, field.Value))
        .Concat(inner.SelectMany(record => record.UnknownFields()));

    // Fields that nobody knows are kept as they came, so they are looked at too.
    private void RefuseWhatCannotBeKept()
    {
        Wording why = $"holds text that cannot be kept: half a character or U+0000";
        var spoilt = given.Where(field => !JsonText.CanBeKept(field.Value)).Select(field => field.Key).ToList();
        foreach (var field in spoilt)
        {
            Refuse(field, why);
            given.Remove(field);
        }
        if (spoilt.Count == 0)
            Refuse("record", why);
    }
}
