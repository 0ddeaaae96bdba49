using System.Runtime.CompilerServices;
using System.Text;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>A term that was found in a text, and the words of the text that said it.</summary>
public readonly record struct FoundTerm(string Term, string Words);

/// <summary>
/// Turns texts into terms: <c>en:word</c> for a stem, <c>en:word word</c> for two in a row, <c>zh:字</c> for a character,
/// <c>#CBD-SUBJECT-IAS</c> for a concept that words of any of the six languages evoke.
/// </summary>
public sealed class TextTerms
{
    private static readonly ConditionalWeakTable<Vocabulary, TextTerms> OfVocabularies = [];

    private readonly Concepts concepts;

    private TextTerms(Vocabulary vocabulary) => concepts = new Concepts(vocabulary);

    /// <summary>The terms of texts under this vocabulary; reading its two thousand labels takes longer than a small file, so it is done once.</summary>
    public static TextTerms Of(Vocabulary vocabulary) => OfVocabularies.GetValue(vocabulary, key => new TextTerms(key));

    /// <summary>Every term of a title and a body, in all their languages; a term can come several times.</summary>
    public IEnumerable<FoundTerm> In(LocalizedText title, LocalizedText body) => title.Texts.Concat(body.Texts)
        .GroupBy(text => LanguageTag.Primary(text.Key), text => text.Value)
        .SelectMany(texts => In(texts.Key, [.. texts]));

    /// <summary>The terms of a title and a body, each once.</summary>
    public IReadOnlySet<string> Distinct(LocalizedText title, LocalizedText body) =>
        In(title, body).Select(found => found.Term).ToHashSet(StringComparer.Ordinal);

    internal static bool IsConcept(string term) => term[0] == '#';

    internal static bool IsPair(string term) => term.Contains(' ') || (term.StartsWith("zh:", StringComparison.Ordinal) && !IsCharacter(term));

    internal static bool IsCharacter(string term) =>
        term.StartsWith("zh:", StringComparison.Ordinal)
        && Rune.GetRuneAt(term, 3) is var first && ChineseWords.IsCharacter(first) && term.Length == 3 + first.Utf16SequenceLength;

    /// <summary>A term as a number that is the same on every machine (FNV-1a, 32 bits); two terms in a few thousand million share one.</summary>
    internal static uint NumberOf(string term)
    {
        var number = 2166136261u;
        foreach (var octet in Encoding.UTF8.GetBytes(term))
            number = (number ^ octet) * 16777619u;
        return number;
    }

    private IEnumerable<FoundTerm> In(string language, string[] texts)
    {
        var words = texts.Select(text => Words.In(language, text)).ToList();
        var said = words.SelectMany(text => text).Concat(words.SelectMany(Pairs)).ToList();
        return said.Select(word => new FoundTerm($"{language}:{word.Stem}", word.Surface)).Concat(concepts.EvokedBy(language, said));
    }

    private static IEnumerable<Word> Pairs(IReadOnlyList<Word> words) => words.Zip(words.Skip(1))
        .Where(pair => pair.Second.Gap is not null)
        .Select(pair => Pair(pair.First, pair.Second));

    private static Word Pair(Word first, Word second)
    {
        var surface = first.Surface + second.Gap + second.Surface;
        return first.IsCharacter && second.IsCharacter
            ? new(first.Stem + second.Stem, surface, "")
            : new($"{first.Stem} {second.Stem}", surface, "");
    }
}
