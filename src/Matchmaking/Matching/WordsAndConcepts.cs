using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>
/// The text rule of rules version 1: the weight of the terms that both texts hold, against a bar that rises with what the need says
/// and with the square root of the length of either text, so that a long profile does not win by holding every word.
/// </summary>
public sealed class WordsAndConcepts(TextTerms terms, TermTable table) : ITextRule
{
    /// <summary>Its name in a rules version.</summary>
    public const string RuleName = "words-and-concepts-1";

    private const int WordsToShow = 5;
    private const long LeastBar = 400;
    private const long MostBar = 2_000;

    // Five times the bar is as good as can be.
    private const int Ceiling = TextScore.Most * 6 / 5;

    // Lengths in 1/16, so that a root of whole numbers is fine enough.
    private const int StretchUnit = 16;

    /// <inheritdoc />
    public string Name => RuleName;

    /// <inheritdoc />
    public uint[] ReadOffer(LocalizedText title, LocalizedText description) =>
        [.. terms.Distinct(title, description).Select(TextTerms.NumberOf).Distinct().Order()];

    /// <inheritdoc />
    public NeedText ReadNeed(LocalizedText title, LocalizedText problem)
    {
        var found = terms.Distinct(title, problem).Select(term => (Number: TextTerms.NumberOf(term), Weight: table.WeightOf(term)))
            .DistinctBy(term => term.Number).OrderBy(term => term.Number).ToList();
        return new([.. found.Select(term => term.Number)], [.. found.Select(term => term.Weight)], found.Sum(term => (long)term.Weight));
    }

    /// <inheritdoc />
    public int Score(NeedText need, ReadOnlySpan<uint> offer)
    {
        var met = Met(need, offer);
        var bar = Math.Clamp(need.Weight / 2, LeastBar, MostBar) * Stretch(need.Terms.Length) * Stretch(offer.Length) / (StretchUnit * StretchUnit);
        return (int)Math.Min(TextScore.Most, Ceiling * met / (met + bar));
    }

    /// <inheritdoc />
    public IReadOnlyList<IReadOnlyList<string>> WordsThatMet(LocalizedText needTitle, LocalizedText needProblem, IEnumerable<uint[]> offers)
    {
        var said = terms.In(needTitle, needProblem).DistinctBy(found => found.Term)
            .OrderByDescending(Telling).ThenBy(found => found.Term, StringComparer.Ordinal)
            .Select(found => (Number: TextTerms.NumberOf(found.Term), found.Words)).ToList();
        return [.. offers.Select(offer => Chosen(said.Where(word => Array.BinarySearch(offer, word.Number) >= 0).Select(word => word.Words)))];
    }

    private static List<string> Chosen(IEnumerable<string> met)
    {
        var chosen = new List<string>();
        foreach (var words in met)
            if (chosen.Count < WordsToShow && !chosen.Exists(other => Repeats(other, words)))
                chosen.Add(words);
        return chosen;
    }

    // A pair tells a reader more than its words, and the concept behind them is shown by the words that evoked it.
    private int Telling(FoundTerm found) => table.WeightOf(found.Term) * (TextTerms.IsPair(found.Term) ? 3 : 1);

    private static bool Repeats(string words, string others) =>
        Parts(words).Intersect(Parts(others), StringComparer.OrdinalIgnoreCase).Any();

    private static IEnumerable<string> Parts(string words) => words.EnumerateRunes().Any(ChineseWords.IsCharacter)
        ? words.EnumerateRunes().Select(character => character.ToString())
        : words.Split([' ', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);

    // Both lists ascend, so one pass finds what they share.
    private static long Met(NeedText need, ReadOnlySpan<uint> offer)
    {
        long met = 0;
        for (int n = 0, o = 0; n < need.Terms.Length && o < offer.Length;)
        {
            if (need.Terms[n] == offer[o])
                met += need.Weights[n];
            var step = need.Terms[n].CompareTo(offer[o]);
            n += step <= 0 ? 1 : 0;
            o += step >= 0 ? 1 : 0;
        }
        return met;
    }

    private int Stretch(int length)
    {
        long squared = (long)StretchUnit * StretchUnit * length / table.TypicalLength;
        return Math.Max(StretchUnit, WholeRoot(squared));
    }

    private static int WholeRoot(long square)
    {
        var root = (int)Math.Sqrt(square);
        while ((long)root * root > square)
            root--;
        while ((root + 1L) * (root + 1L) <= square)
            root++;
        return root;
    }
}
