namespace Matchmaking.Benchmarks.Matching;

/// <summary>A fixed list of made-up words that look like English ones, none of them twice.</summary>
public static class WordList
{
    public const int Length = 20_000;

    private static readonly string[] Onsets = ["b", "br", "c", "ch", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "l", "m", "n", "p", "pl", "pr", "r", "s", "sh", "sp", "st", "t", "tr", "v", "w"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ea", "ai", "ou", "oo"];
    private static readonly string[] Codas = ["", "", "", "n", "r", "l", "t", "nd", "st", "m", "ck", "rt"];
    private static readonly string[] Endings = ["", "", "", "", "ing", "ed", "s", "tion", "ment", "al", "ity", "er"];

    /// <summary>The words, the most frequent ones first and short.</summary>
    public static readonly string[] Words = Make();

    private static string[] Make()
    {
        var chance = new SplitMix(20_261_124);
        var words = new List<string>(Length);
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < Length)
            if (Word(ref chance, words.Count < 500 ? 1 : 2) is { Length: > 3 } word && known.Add(word))
                words.Add(word);
        return [.. words];
    }

    private static string Word(ref SplitMix chance, int fewestSyllables)
    {
        var word = "";
        for (var syllable = chance.From(fewestSyllables, fewestSyllables + 1); syllable > 0; syllable--)
            word += Of(Onsets, ref chance) + Of(Vowels, ref chance) + Of(Codas, ref chance);
        return word + Of(Endings, ref chance);
    }

    private static string Of(string[] parts, ref SplitMix chance) => parts[chance.Below(parts.Length)];
}
