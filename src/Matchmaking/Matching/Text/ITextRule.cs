using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>How well two texts speak of the same thing: the one door for another rule, which a rules version then names.</summary>
public interface ITextRule
{
    /// <summary>The name under which a rules version adopts it.</summary>
    string Name { get; }

    /// <summary>What is kept of an offer's texts, whichever table is in force: the numbers of its terms in ascending order, each once.</summary>
    uint[] ReadOffer(LocalizedText title, LocalizedText description);

    /// <summary>What is kept of a need's texts; read once a need, not once a pair.</summary>
    NeedText ReadNeed(LocalizedText title, LocalizedText problem);

    /// <summary>From 0, nothing met, to <see cref="TextScore.Most"/>.</summary>
    int Score(NeedText need, ReadOnlySpan<uint> offer);

    /// <summary>For each offer, at most five words of the need, in its own language, that made the score.</summary>
    IReadOnlyList<IReadOnlyList<string>> WordsThatMet(LocalizedText needTitle, LocalizedText needProblem, IEnumerable<uint[]> offers);
}

/// <summary>The scale of every text rule.</summary>
public static class TextScore
{
    /// <summary>The best that two texts can do.</summary>
    public const int Most = 120;
}
