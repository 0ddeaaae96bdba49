using System.Text.Json.Serialization;

namespace Matchmaking.Vocabularies;

/// <summary>A term of a flat list: a kind of support, an organization type, a focal point type, an Aichi target.</summary>
public sealed record Term(string Id, LocalizedText Label);

/// <summary>A CBD subject: its place in the tree, whether a record may carry it, and the subjects that count half beside it.</summary>
public sealed record Subject(string Id, string? Parent, bool Selectable, IReadOnlyList<string> Related, LocalizedText Label);

/// <summary>A Kunming-Montreal target; the enabling ones count in the ranking only where a need names nothing else.</summary>
public sealed record Target(string Id, int Number, bool Enabling, LocalizedText Label);

/// <summary>What became of an Aichi target: the Kunming-Montreal targets that follow it, or none.</summary>
public sealed record AichiSuccession(string Aichi, IReadOnlyList<string> Successors);

/// <summary>A language of the United Nations, with the direction in which it is written.</summary>
public sealed record UnLanguage([property: JsonPropertyName("id")] string Code, string Dir, string Native, string English);

/// <summary>One thing of the field and the words for it, by language; texts meet through them where no list has a label.</summary>
public sealed record FieldWord(string Id, IReadOnlyDictionary<string, IReadOnlyList<string>> Words);
