using System.Collections.Concurrent;
using System.Text;

namespace Matchmaking.Matching;

/// <summary>The words of one language: what each stands for, remembered as texts write them, and the labels that they begin.</summary>
internal sealed class WordsOfLanguage(TermClass language)
{
    // Some megabytes a language at the most; words beyond are looked up each time.
    private const int MostRemembered = 65_536;
    private const int LongestRemembered = 40;

    private readonly Phrase labels = new();
    private readonly HashSet<uint> wordsOfLabels = [];
    private readonly ConcurrentDictionary<string, Word> remembered = new(StringComparer.Ordinal);
    private int count;

    public TermClass Language => language;

    /// <summary>What a word stands for, however it is written and bent.</summary>
    public Word Find(ReadOnlySpan<char> written)
    {
        var bySpan = remembered.GetAlternateLookup<ReadOnlySpan<char>>();
        return bySpan.TryGetValue(written, out var word) ? word : Remember(written);
    }

    /// <summary>Lets a row of words evoke a concept.</summary>
    public void Label(ReadOnlySpan<uint> words, uint concept)
    {
        var end = labels;
        foreach (var word in words)
        {
            end = end.Step(word);
            wordsOfLabels.Add(word);
        }
        if (!end.Concepts.Contains(concept))
            end.Concepts.Add(concept);
    }

    /// <summary>Forgets what was remembered before all labels were known.</summary>
    public void Forget()
    {
        remembered.Clear();
        count = 0;
    }

    private Word Remember(ReadOnlySpan<char> written)
    {
        var word = Read(written.ToString());
        if (written.Length <= LongestRemembered && count < MostRemembered && remembered.TryAdd(written.ToString(), word))
            Interlocked.Increment(ref count);
        return word;
    }

    private Word Read(string written)
    {
        if (language == TermClass.Chinese && Rune.GetRuneAt(written, 0) is var first && ChineseWords.IsCharacter(first))
            return ChineseWords.IsParticle(first) ? Word.Small : Known(TermNumber.Of(TermClass.Character, written), 0, false);
        var small = written.ToLowerInvariant().Replace('ё', 'е');
        if (small.Length < 2 || !small.AsSpan().ContainsAnyExceptInRange('0', '9') || StopWords.Contain(language, small))
            return Word.Small;
        var term = TermOf(small);
        var (plain, abbreviation) = PlainOf(written, small);
        return Known(term, plain == term ? 0 : plain, abbreviation);
    }

    private Word Known(uint term, uint plain, bool abbreviation)
    {
        var begins = labels.After(term);
        return new(term) { Begins = begins, Plain = plain, MayOpenAsName = abbreviation || begins is null };
    }

    private uint TermOf(string small)
    {
        if (language is TermClass.Chinese or TermClass.Plain || (IsLatin(small) && language is TermClass.Russian or TermClass.Arabic))
            return TermNumber.Of(TermClass.Plain, Stems.Of(TermClass.Plain, small));
        var term = TermNumber.Of(language, Stems.Of(language, small));
        if (language != TermClass.Arabic || wordsOfLabels.Contains(term) || ArabicStems.WithoutPreposition(small) is not { } without)
            return term;
        // A first letter that may be a preposition is taken for one where a word of a label is left.
        var shorter = TermNumber.Of(language, without);
        return wordsOfLabels.Contains(shorter) ? shorter : term;
    }

    private (uint Plain, bool Abbreviation) PlainOf(string written, string small)
    {
        var abbreviation = written.AsSpan(1).ContainsAnyInRange('A', 'Z');
        var name = IsLatin(small) && char.IsAsciiLetterUpper(written[0]);
        return abbreviation || name ? (TermNumber.Of(TermClass.Plain, Stems.Of(TermClass.Plain, small)), abbreviation) : (0, false);
    }

    private static bool IsLatin(string small) => small.AsSpan().ContainsAnyInRange('a', 'z');
}
