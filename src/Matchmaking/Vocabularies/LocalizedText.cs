using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Matchmaking.Vocabularies;

/// <summary>A text in one or more languages, each under its BCP 47 tag; equal by what it says.</summary>
[JsonConverter(typeof(LocalizedTextConverter))]
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    /// <summary>A text that says nothing in any language.</summary>
    public static readonly LocalizedText Empty = new([]);

    private readonly ImmutableSortedDictionary<string, string> texts;

    /// <summary>Keeps the texts that say something; blank ones are as good as absent.</summary>
    public LocalizedText(IEnumerable<KeyValuePair<string, string>> texts)
    {
        var said = texts.Where(text => !string.IsNullOrWhiteSpace(text.Value));
        this.texts = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.OrdinalIgnoreCase).SetItems(said);
    }

    /// <summary>A text in one language, for tests and for records made by the service.</summary>
    public static LocalizedText Of(string language, string text) => new([new(language, text)]);

    /// <summary>Every language with its text, in the order of the tags.</summary>
    public IReadOnlyDictionary<string, string> Texts => texts;

    /// <summary>Whether nothing is said in any language.</summary>
    [JsonIgnore]
    public bool IsEmpty => texts.IsEmpty;

    /// <summary>The text for a reader of this language: its own, then that of its language at large, then English, then whatever there is.</summary>
    public string In(string language) =>
        Under(language) ?? Under(LanguageTag.Primary(language)) ?? Under("en") ?? texts.Values.FirstOrDefault() ?? "";

    /// <summary>In which language that text is; null where nothing is said.</summary>
    public string? LanguageFor(string language) =>
        new[] { language, LanguageTag.Primary(language), "en" }.FirstOrDefault(texts.ContainsKey) ?? texts.Keys.FirstOrDefault();

    /// <inheritdoc />
    public bool Equals(LocalizedText? other) => other is not null && texts.SequenceEqual(other.texts);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    /// <inheritdoc />
    public override int GetHashCode() => texts.Aggregate(0, (hash, text) => HashCode.Combine(hash, text.Key, text.Value));

    /// <inheritdoc />
    public override string ToString() => In("en");

    private string? Under(string language) => texts.GetValueOrDefault(language);
}
