using System.Text;

namespace Matchmaking.Matching;

/// <summary>Chinese writes no spaces: its words are taken as characters, which pair with their neighbours.</summary>
internal static class ChineseWords
{
    private static readonly HashSet<int> Particles = [.. "的了和是在与及等为对将以其这那也都而或之中于并把被从到个们有".Select(character => (int)character)];

    public static IReadOnlyList<Word> In(string text)
    {
        var words = new List<Word>();
        var latin = new StringBuilder();
        var close = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsCharacter(rune) || !Rune.IsLetter(rune))
                Flush(latin, words);
            else
                latin.Append(rune);
            close = IsCharacter(rune) && Take(rune, close, words);
        }
        Flush(latin, words);
        return words;
    }

    public static bool IsCharacter(Rune rune) => rune.Value is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0x20000 and <= 0x3134F);

    private static bool Take(Rune rune, bool close, List<Word> words)
    {
        if (Particles.Contains(rune.Value))
            return false;
        words.Add(new(rune.ToString(), rune.ToString(), close ? "" : null));
        return true;
    }

    // Names and abbreviations in Latin letters stand in Chinese texts too.
    private static void Flush(StringBuilder latin, List<Word> words)
    {
        if (latin.Length > 1)
            words.Add(new(latin.ToString().ToLowerInvariant(), latin.ToString(), null));
        latin.Clear();
    }
}
