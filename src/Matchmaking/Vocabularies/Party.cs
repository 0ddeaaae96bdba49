using System.Text.Json.Serialization;

namespace Matchmaking.Vocabularies;

/// <summary>A State or the European Union, Party to the Convention, and the M49 regions it lies in.</summary>
public sealed record Party(
    [property: JsonPropertyName("iso2")] string Code,
    LocalizedText Name,
    string? UnRegion,
    string? UnSubregion,
    string? UnIntermediate)
{
    /// <summary>The narrowest region it lies in; null where M49 places it nowhere.</summary>
    [JsonIgnore]
    public string? InnermostRegion => UnIntermediate ?? UnSubregion ?? UnRegion;

    /// <summary>Every region it lies in, the widest first.</summary>
    [JsonIgnore]
    public IEnumerable<string> Regions => new[] { UnRegion, UnSubregion, UnIntermediate }.OfType<string>();

    /// <summary>Whether it is the Union itself, a Party of its own beside its members.</summary>
    [JsonIgnore]
    public bool IsEuropeanUnion => Code == "EU";
}
