namespace Matchmaking.Deeds;

/// <summary>The words that somebody typed into a search; the same search over needs and offers, in the API and on the pages.</summary>
public static class TypedWords
{
    /// <summary>Whether every word stands in one of the texts, whatever its case; nothing typed is found everywhere.</summary>
    public static bool AllStandIn(string? typed, IEnumerable<string> texts) =>
        (typed ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => texts.Any(text => Holds(text, word)));

    static bool Holds(string text, string word) => text.Contains(word, StringComparison.InvariantCultureIgnoreCase);
}
