using System.Buffers;
using System.Globalization;

namespace Matchmaking.Matching;

/// <summary>Cuts a text into words. Small words leave a gap that a pair may span; a stop or a long gap ends the row.</summary>
internal static class Tokens
{
    private const int MostSmallWords = 2;

    // Joined to what follows, since half of the texts write them without the hyphen.
    private static readonly HashSet<string> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "e", "re", "co", "by", "non", "sub", "pre", "eco", "bio", "agro", "anti", "bi", "geo", "micro", "inter", "trans", "multi", "socio", "ex", "de",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PrefixSpans = Prefixes.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Stops = SearchValues.Create(".,;:!?()[]{}\"«»“”/|\r\n\t•·…،؛؟。，；：！？（）、《》—–");

    public static void Read(string text, WordsOfLanguage language, Reading reading)
    {
        var follows = false;
        var small = 0;
        var end = 0;
        for (var start = NextStart(text, 0); start < text.Length; start = NextStart(text, end))
        {
            if (follows && text.AsSpan(end, start - end).ContainsAny(Stops))
                follows = false;
            end = EndOf(text, start);
            if (language.Language == TermClass.Chinese)
                end = start + ChineseWords.LengthOfFirst(text.AsSpan(start, end - start));
            var word = Word(text, ref start, ref end, language);
            if (word.Term == 0)
            {
                follows &= ++small <= MostSmallWords;
                continue;
            }
            reading.Add(new(word, start, end, follows));
            (follows, small) = (true, 0);
        }
    }

    private static Word Word(string text, ref int start, ref int end, WordsOfLanguage language)
    {
        if (end < text.Length - 1 && text[end] is '-' or '‑' or '\'' or '’' && char.IsLetter(text[end + 1]))
            return Joined(text, ref start, ref end, language);
        return language.Find(text.AsSpan(start, end - start));
    }

    private static Word Joined(string text, ref int start, ref int end, WordsOfLanguage language)
    {
        var first = text.AsSpan(start, end - start);
        var next = EndOf(text, end + 1);
        if (text[end] is '-' or '‑')
        {
            if (!PrefixSpans.Contains(first))
                return language.Find(first);
            var joined = string.Concat(first, text.AsSpan(end + 1, next - end - 1));
            end = next;
            return language.Find(joined);
        }
        if (language.Language == TermClass.English || next - end - 1 == 1)
        {
            // A farmer's: the ending says nothing.
            end = next - end - 1 == 1 ? next : end;
            return language.Find(first);
        }
        if (first.Length <= 2 || first.Equals("aujourd", StringComparison.OrdinalIgnoreCase))
            (start, end) = (end + 1, next);
        return language.Find(text.AsSpan(start, end - start));
    }

    private static int NextStart(string text, int from)
    {
        while (from < text.Length && !char.IsLetterOrDigit(text[from]) && !char.IsHighSurrogate(text[from]))
            from++;
        return from;
    }

    private static int EndOf(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsOfWord(text, end))
            end++;
        return Math.Max(end, start + (char.IsHighSurrogate(text[start]) ? Math.Min(2, text.Length - start) : 1));
    }

    private static bool IsOfWord(string text, int at)
    {
        var character = text[at];
        return char.IsAsciiLetterOrDigit(character) || (character > 127 && (char.IsLetterOrDigit(character)
            || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));
    }
}
