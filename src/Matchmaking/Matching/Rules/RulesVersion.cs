using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>The rules of a ranking, as adopted: weights, text rule with its term table, and the vocabulary they read; nothing of it ever changes.</summary>
public sealed record RulesVersion(
    int Number,
    Weights Weights,
    string TextRule,
    TermTable Terms,
    string VocabularyHash,
    string DecidedBy,
    string? Advice,
    DateOnly From)
{
    /// <summary>The text rule by which they were adopted, where the service does not know it any more and reads texts by the present one.</summary>
    public string? TextRuleThen { get; init; }

    /// <summary>Whether they were adopted over another vocabulary or text rule than can be had now; lists then follow what can be had.</summary>
    public bool AreOutdated(Vocabulary vocabulary) => TextRuleThen is not null || VocabularyHash != vocabulary.Hash;

    /// <summary>Version 1 of the rules over this vocabulary and term table.</summary>
    public static RulesVersion First(Vocabulary vocabulary, TermTable terms) =>
        new(1, Weights.First, WordsAndConcepts.RuleName, terms, vocabulary.Hash, "system:rules", null, vocabulary.Version);
}
