using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>How well two texts speak of the same thing: the one door for another rule, which a rules version then names.</summary>
public interface ITextRule
{
    /// <summary>The name under which a rules version adopts it.</summary>
    string Name { get; }

    /// <summary>What the rule keeps of a record's texts; read once a record, not once a pair.</summary>
    RecordText Read(LocalizedText title, LocalizedText body);

    /// <summary>From 0, nothing met, to <see cref="TextScore.Most"/>.</summary>
    int Score(RecordText need, RecordText offer);

    /// <summary>For each offer, at most five words of the need, in its own language, that made the score.</summary>
    IReadOnlyList<IReadOnlyList<string>> WordsThatMet(LocalizedText needTitle, LocalizedText needBody, IEnumerable<RecordText> offers);
}

/// <summary>The scale of every text rule.</summary>
public static class TextScore
{
    /// <summary>The best that two texts can do.</summary>
    public const int Most = 120;
}
