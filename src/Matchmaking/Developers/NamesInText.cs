using System.Text.RegularExpressions;

namespace Matchmaking.Developers;

/// <summary>Names of headers, fields and formats in a sentence that is written from the right to the left: they go the other way.</summary>
public static partial class NamesInText
{
    /// <summary>The sentence in pieces, of which every second one is such a name.</summary>
    public static string[] Pieces(string sentence) => Name().Split(sentence);

    [GeneratedRegex("([A-Za-z][A-Za-z0-9./+=\"-]*)")]
    private static partial Regex Name();
}
