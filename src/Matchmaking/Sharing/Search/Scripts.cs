using System.Text;

namespace Matchmaking.Sharing;

/// <summary>In which language typed words are read: their letters say it, and of Latin ones the language of the page.</summary>
internal static class Scripts
{
    static readonly string[] Latin = ["en", "fr", "es"];

    public static string LanguageOf(string typed, string pageLanguage)
    {
        foreach (var letter in typed.EnumerateRunes().Where(Rune.IsLetter))
            switch (letter.Value)
            {
                case >= 0x0400 and <= 0x052F: return "ru";
                case >= 0x0600 and <= 0x06FF: return "ar";
                case >= 0x2E80: return "zh";
            }
        return Latin.Contains(pageLanguage) ? pageLanguage : Latin[0];
    }

    /// <summary>The other languages in which the same letters may be a word.</summary>
    public static IEnumerable<string> Alongside(string language) => Latin.Contains(language) ? Latin.Where(other => other != language) : [];
}
