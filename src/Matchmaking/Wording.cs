using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Matchmaking;

/// <summary>
/// A sentence as the code says it, in English and with gaps: <c>$"Only an open need is declined; this one is {need.State}."</c> It is said
/// in the other languages by <c>Web/Wordings</c>, under its English pattern. None can be made of a string, so none escapes translation.
/// </summary>
/// <remarks>
/// A gap takes a state, a day, a number, a name, another wording, or what a vocabulary names: <c>{party:term}</c>.
/// </remarks>
[InterpolatedStringHandler]
[JsonConverter(typeof(AsEnglish))]
public sealed class Wording(int literalLength, int formattedCount) : IEquatable<Wording>
{
    /// <summary>The format of a gap that holds the id of a term, a Party or a language.</summary>
    const string Term = "term";

    readonly StringBuilder pattern = new(literalLength + 3 * formattedCount);
    ImmutableArray<object> parts = [];

    /// <summary>The English sentence with numbered gaps: <c>Only an open need is declined; this one is {0}.</c></summary>
    public string Pattern => pattern.ToString();

    /// <summary>What stands in the gaps, in their order.</summary>
    public ImmutableArray<object> Parts => parts;

    /// <summary>The sentence where the condition does not hold, nothing where it does.</summary>
    public static Wording? Unless(bool holds, Wording said) => holds ? null : said;

    public void AppendLiteral(string said) =>
        pattern.Append(said.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    public void AppendFormatted<T>(T part, string? format = null)
    {
        pattern.Append(CultureInfo.InvariantCulture, $"{{{parts.Length}}}");
        parts = parts.Add(format == Term ? new TermNamed($"{part}") : part as object ?? "");
    }

    /// <summary>The sentence in English, as machines and logs read it.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Pattern, [.. parts.Select(InEnglish)]);

    public bool Equals(Wording? other) => other is not null && ToString() == other.ToString();

    public override bool Equals(object? obj) => Equals(obj as Wording);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    static string InEnglish(object part) => part switch
    {
        Enum word => Said(word),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(part, CultureInfo.InvariantCulture)!,
    };

    /// <summary>A state as an English sentence names it: <c>taken up</c>.</summary>
    public static string Said(Enum word) => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()).Replace('-', ' ');

    sealed class AsEnglish : JsonConverter<Wording>
    {
        public override Wording Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            throw new NotSupportedException("A wording is written by the code, and never read.");

        public override void Write(Utf8JsonWriter writer, Wording said, JsonSerializerOptions options) => writer.WriteStringValue(said.ToString());
    }
}

/// <summary>Something that a vocabulary names, by its id: each language has a label for it.</summary>
public readonly record struct TermNamed(string Id)
{
    public override string ToString() => Id;
}
