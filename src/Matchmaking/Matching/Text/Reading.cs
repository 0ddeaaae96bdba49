namespace Matchmaking.Matching;

/// <summary>A word of the text being read: what it stands for, where it stands, and whether it follows the one before without a stop.</summary>
internal readonly record struct SeenWord(Word Word, int Start, int End, bool Follows);

/// <summary>A term that was found, and the words, first to last, that said it.</summary>
internal readonly record struct SeenTerm(uint Number, int From, int To);

/// <summary>The words and terms of texts being read; a thread keeps one and fills it again and again.</summary>
internal sealed class Reading
{
    [ThreadStatic]
    private static Reading? ofThread;

    private SeenWord[] words = new SeenWord[256];
    private SeenTerm[] terms = new SeenTerm[1024];
    private ulong[] sorted = new ulong[1024];
    private int wordCount;
    private int termCount;

    public static Reading OfThread => ofThread ??= new();

    public ReadOnlySpan<SeenWord> Words => words.AsSpan(0, wordCount);

    public ReadOnlySpan<SeenTerm> Terms => terms.AsSpan(0, termCount);

    public void Clear() => (wordCount, termCount) = (0, 0);

    public void Add(SeenWord word)
    {
        if (wordCount == words.Length)
            Array.Resize(ref words, 2 * words.Length);
        words[wordCount++] = word;
    }

    public void Add(uint number, int from, int to)
    {
        if (termCount == terms.Length)
            Array.Resize(ref terms, 2 * terms.Length);
        terms[termCount++] = new(number, from, to);
    }

    /// <summary>Room for as many numbers as there are terms.</summary>
    public Span<ulong> Sorting()
    {
        if (sorted.Length < termCount)
            sorted = new ulong[terms.Length];
        return sorted.AsSpan(0, termCount);
    }
}
