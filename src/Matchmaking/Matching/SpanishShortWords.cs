namespace Matchmaking.Matching;

/// <summary>The Spanish stemmer leaves words of fewer than five letters as they are: <c>isla</c> would not meet <c>islas</c>, which it bends.</summary>
internal static class SpanishShortWords
{
    private const int LongestLeftAlone = 4;

    public static string Stem(string word)
    {
        if (word.Length is < 3 or > LongestLeftAlone)
            return word;
        var plain = word.Replace('á', 'a').Replace('é', 'e').Replace('í', 'i').Replace('ó', 'o').Replace('ú', 'u');
        var single = plain.Length == LongestLeftAlone && plain[^1] == 's' ? plain[..^1] : plain;
        return single[^1] is 'a' or 'e' or 'o' ? single[..^1] : single;
    }
}
