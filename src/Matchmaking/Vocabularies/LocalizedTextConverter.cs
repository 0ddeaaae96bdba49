using System.Text.Json;
using System.Text.Json.Serialization;

namespace Matchmaking.Vocabularies;

/// <summary>Writes a localized text as the exchange format has it: <c>{"en":"…","fr":"…"}</c>.</summary>
public sealed class LocalizedTextConverter : JsonConverter<LocalizedText>
{
    /// <inheritdoc />
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options) ?? []);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (language, text) in value.Texts)
            writer.WriteString(language, text);
        writer.WriteEndObject();
    }
}
