using System.Globalization;
using System.Text;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Matchmaking.Matching;

/// <summary>
/// The stem that the bent forms of a word share: by the Snowball stemmers of Lucene.Net, mended where words of the field would not meet.
/// Words come in small letters; a stem has no accents, since half of the texts do without.
/// </summary>
internal static class Stems
{
    public static string Of(TermClass language, string word) => language switch
    {
        TermClass.English => WithoutAccents(By(new EnglishStemmer(), EnglishSpelling.Of(word))),
        TermClass.French => FrenchStem(word),
        TermClass.Spanish => SpanishStem(word),
        TermClass.Russian => By(new RussianStemmer(), word),
        TermClass.Arabic => ArabicStems.Of(word),
        _ => WithoutAccents(word),
    };

    // Written without accents, protegee keeps an e of protégée; corail loses its i in coraux.
    private static string FrenchStem(string word)
    {
        var stem = WithoutAccents(By(new FrenchStemmer(), word)).Replace("œ", "oe", StringComparison.Ordinal);
        while (stem.Length > 3 && stem[^1] == 'e')
            stem = stem[..^1];
        return stem == "corail" ? "coral" : stem;
    }

    // The stemmer bends manglares to manglar but manglar to mangl, and leaves islas: number first, then the rest, then the last vowel.
    private static string SpanishStem(string word)
    {
        var stem = WithoutAccents(By(new SpanishStemmer(), SpanishSingular(word)));
        return stem.Length > 2 && stem[^1] is 'a' or 'e' or 'o' ? stem[..^1] : stem;
    }

    private static string SpanishSingular(string word)
    {
        if (word.Length < 4 || word[^1] != 's')
            return word;
        if (word[^2] != 'e' || IsVowel(word[^3]) || word.Length < 5)
            return IsVowel(word[^2]) ? word[..^1] : word;
        return word[^3] == 'c' ? word[..^3] + "z" : word[..^2];
    }

    private static bool IsVowel(char letter) => "aeiouáéíóú".Contains(letter);

    private static string By(SnowballProgram stemmer, string word)
    {
        stemmer.SetCurrent(word);
        stemmer.Stem();
        return stemmer.Current;
    }

    private static string WithoutAccents(string word)
    {
        if (Ascii.IsValid(word))
            return word;
        var letters = new StringBuilder(word.Length);
        foreach (var character in word.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                letters.Append(character);
        return letters.ToString();
    }
}
