using System.Buffers;
using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Matchmaking.Matching;

/// <summary>A word of a text: its stem, how the text writes it, and what stands between it and the word before it; null where the two make no pair.</summary>
public readonly record struct Word(string Stem, string Surface, string? Gap)
{
    /// <summary>Whether it is one Chinese character, which pairs with its neighbour without a space.</summary>
    public bool IsCharacter => Stem.Length <= 2 && ChineseWords.IsCharacter(Rune.GetRuneAt(Stem, 0));
}

/// <summary>Splits a text into the stems of its words, as its language bends them; stop words and bare numbers are left out.</summary>
public static class Words
{
    private static readonly Dictionary<string, Analyzer> Analyzers = new(StringComparer.Ordinal)
    {
        ["en"] = new EnglishAnalyzer(LuceneVersion.LUCENE_48, StopWords.English),
        ["fr"] = new FrenchAnalyzer(LuceneVersion.LUCENE_48),
        ["es"] = new SpanishAnalyzer(LuceneVersion.LUCENE_48),
        ["ru"] = new RussianAnalyzer(LuceneVersion.LUCENE_48),
        ["ar"] = new ArabicAnalyzer(LuceneVersion.LUCENE_48),
    };

    private static readonly Analyzer AnyLanguage = new StandardAnalyzer(LuceneVersion.LUCENE_48, CharArraySet.Empty);

    /// <summary>The words of a text in this language (a primary subtag, such as <c>fr</c>).</summary>
    public static IReadOnlyList<Word> In(string language, string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC).Replace('ё', 'е').Replace('Ё', 'Е');
        if (language == "zh")
            return ChineseWords.In(plain);
        var words = Stems(Analyzers.GetValueOrDefault(language, AnyLanguage), plain);
        return language == "es" ? [.. words.Select(word => word with { Stem = SpanishShortWords.Stem(word.Stem) })] : words;
    }

    private static List<Word> Stems(Analyzer analyzer, string text)
    {
        using var tokens = analyzer.GetTokenStream("text", text);
        var stem = tokens.AddAttribute<ICharTermAttribute>();
        var offset = tokens.AddAttribute<IOffsetAttribute>();
        var words = new List<Word>();
        var end = 0;
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            if (!SaysSomething(stem))
                continue;
            words.Add(new(stem.ToString(), text[offset.StartOffset..offset.EndOffset], words.Count == 0 ? null : Gap(text[end..offset.StartOffset])));
            end = offset.EndOffset;
        }
        tokens.End();
        return words;
    }

    // One stop word may stand between the words of a pair ("species of plants"), a comma or a bracket may not.
    private static string? Gap(string between)
    {
        const int longestStopWord = 8;
        return between.Length > longestStopWord || between.AsSpan().ContainsAny(Stops) ? null : between;
    }

    private static bool SaysSomething(ICharTermAttribute stem) => stem.Length > 1 && stem.Buffer.AsSpan(0, stem.Length).ContainsAnyExcept(Digits);

    private static readonly SearchValues<char> Stops = SearchValues.Create(".,;:!?()[]{}\"«»“”/|\r\n\t،؛؟。，；：！？（）");

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789٠١٢٣٤٥٦٧٨٩.,-");
}
