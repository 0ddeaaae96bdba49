namespace Matchmaking.Vocabularies;

/// <summary>Makes two spellings of a name one where only case tells them apart, as Unicode folds case.</summary>
public static class CaseFolding
{
    // Letters whose folding is longer than they are; a change of case alone leaves them as they stand.
    private static readonly (string Letter, string Folded)[] Longer =
    [
        ("ß", "ss"), ("ẞ", "ss"), ("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl"), ("ﬅ", "st"), ("ﬆ", "st"),
        ("ŉ", "ʼn"), ("ǰ", "ǰ"), ("և", "եւ"),
    ];

    /// <summary>The folded text; by way of capitals, so that all forms of a letter (σ and ς) meet.</summary>
    public static string Fold(string text)
    {
        var folded = text.ToUpperInvariant().ToLowerInvariant();
        return Longer.Aggregate(folded, (current, letter) => current.Replace(letter.Letter, letter.Folded, StringComparison.Ordinal));
    }
}
