using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>
/// The text rule of rules version 1: what the offer meets of the need's units, each counted once and by its rarity, against a bar
/// that rises with what the need says. A long profile holds many words by chance, and what it only mentions brings less.
/// </summary>
internal sealed class WordsAndConcepts(TextTerms terms, TermTable table) : ITextRule
{
    /// <summary>Its name in a rules version.</summary>
    public const string RuleName = "words-and-concepts-2";

    private const int WordsToShow = 5;

    // Five times the bar is as good as can be.
    private const int Ceiling = TextScore.Most * 6 / 5;

    private readonly LengthDiscount discount = new(table.TypicalLength);

    /// <inheritdoc />
    public string Name => RuleName;

    /// <inheritdoc />
    public uint[] ReadOffer(LocalizedText title, LocalizedText description) => terms.OfOffer(title, description);

    /// <inheritdoc />
    public NeedText ReadNeed(LocalizedText title, LocalizedText problem) => NeedReader.Read(terms, table, title, problem);

    /// <inheritdoc />
    public int Score(NeedText need, ReadOnlySpan<uint> offer)
    {
        var met = need.Met(offer, discount.Of(offer.Length));
        return Math.Min(TextScore.Most, (int)((uint)(Ceiling * met) / (uint)(met + need.Bar)));
    }

    /// <inheritdoc />
    public IReadOnlyList<IReadOnlyList<string>> WordsThatMet(LocalizedText needTitle, LocalizedText needProblem, IEnumerable<uint[]> offers)
    {
        var said = terms.Said(needTitle, needProblem).DistinctBy(found => found.Number)
            .OrderByDescending(Telling).ToList();
        return [.. offers.Select(offer => Chosen(said.Where(found => Holds(offer, found.Number)).Select(found => found.Words)))];
    }

    private static bool Holds(uint[] offer, uint number) =>
        Array.BinarySearch(offer, number) >= 0 || Array.BinarySearch(offer, TermNumber.StandingOut(number)) >= 0;

    private static List<string> Chosen(IEnumerable<string> met)
    {
        var chosen = new List<string>();
        foreach (var words in met)
            if (chosen.Count < WordsToShow && !chosen.Exists(other => Repeats(other, words)))
                chosen.Add(words);
        return chosen;
    }

    // What several words say together tells a reader more than each alone.
    private int Telling(FoundTerm found) => found switch
    {
        { Count: > 1 } => 2 * table.WeightOf(found.Number),
        _ when TermNumber.ClassOf(found.Number) == TermClass.Character => 1,
        _ => table.WeightOf(found.Number),
    };

    private static bool Repeats(string words, string others) =>
        Parts(words).Intersect(Parts(others), StringComparer.OrdinalIgnoreCase).Any();

    private static IEnumerable<string> Parts(string words) => words.EnumerateRunes().Any(ChineseWords.IsCharacter)
        ? words.EnumerateRunes().Select(character => character.ToString())
        : words.Split([' ', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);
}
