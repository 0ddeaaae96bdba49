using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>The text rules that a rules version can name.</summary>
public static class TextRules
{
    /// <summary>The names of all of them.</summary>
    public static readonly IReadOnlyList<string> Names = [WordsAndConcepts.RuleName];

    /// <summary>The rule of this name over this vocabulary and term table; an unknown name is an error of the one who adopted it.</summary>
    public static ITextRule Named(string name, Vocabulary vocabulary, TermTable table) => name switch
    {
        WordsAndConcepts.RuleName => new WordsAndConcepts(TextTerms.Of(vocabulary), table),
        _ => throw new ArgumentException($"There is no text rule named {name}.", nameof(name)),
    };
}
