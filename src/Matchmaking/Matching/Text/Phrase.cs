namespace Matchmaking.Matching;

/// <summary>A place in the labels of a language, word after word: which concepts a label names that ends here, and how labels go on.</summary>
internal sealed class Phrase
{
    private readonly Dictionary<uint, Phrase> next = [];

    /// <summary>Concepts whose label ends with this word.</summary>
    public List<uint> Concepts { get; } = [];

    public bool GoesOn => next.Count > 0;

    public Phrase? After(uint word) => next.GetValueOrDefault(word);

    public Phrase Step(uint word)
    {
        if (!next.TryGetValue(word, out var step))
            next[word] = step = new();
        return step;
    }
}
