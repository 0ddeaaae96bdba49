using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Matchmaking.Matching;

/// <summary>
/// How much each word and concept of the texts counts: rare ones more. Part of a rules version, so that one new offer does not move
/// everybody's score. It keeps words that several offers hold; what one holds weighs as what none does.
/// </summary>
public sealed class TermTable
{
    // Rarer than one offer in so many is as rare as can be: the table of a million offers is no longer than that of a few.
    private const int Rarest = 5_000;

    // A few offers say little of how common a word is: as many more are thought beside them, of which one in a hundred holds it,
    // or a third where the word is known to be common.
    private const int ThoughtOffers = 20;
    private const double ThoughtShare = 0.01;
    private const double ThoughtShareOfCommon = 0.33;

    /// <summary>A table as it was kept; whole numbers, so that every machine reads the same.</summary>
    [JsonConstructor]
    public TermTable(IReadOnlyList<int> ofUnknown, int typicalLength, IReadOnlyDictionary<uint, int> weights)
    {
        OfUnknown = [.. ofUnknown];
        TypicalLength = Math.Max(1, typicalLength);
        Weights = new Dictionary<uint, int>(weights);
        Hash = HashOf(OfUnknown, TypicalLength, Weights);
    }

    /// <summary>A table that knows no term; for reading what needs none.</summary>
    public static TermTable Empty { get; } = Build([], new HashSet<uint>());

    /// <summary>What a term weighs that the table does not hold, by its class: a language of few offers knows less of what is rare.</summary>
    public IReadOnlyList<int> OfUnknown { get; }

    /// <summary>How many terms an ordinary offer has; longer texts are held to more.</summary>
    public int TypicalLength { get; }

    /// <summary>Every term with its weight.</summary>
    public IReadOnlyDictionary<uint, int> Weights { get; }

    /// <summary>A hash of all of it; a rules version and each ranking name it.</summary>
    [JsonIgnore]
    public string Hash { get; }

    /// <summary>The weight of a term, known or not.</summary>
    public int WeightOf(uint term) => Weights.TryGetValue(term, out var weight) ? weight : OfUnknown[(int)TermNumber.ClassOf(term)];

    /// <summary>Builds the table of these offers, each given by its terms, and of the words that are common in every file.</summary>
    public static TermTable Build(IEnumerable<uint[]> offers, IReadOnlySet<uint> common)
    {
        var held = new Dictionary<uint, int>();
        var lengths = new List<int>();
        var ofClass = new int[TermNumber.Classes];
        foreach (var terms in offers)
        {
            lengths.Add(terms.Length);
            Count(terms, held, ofClass);
        }
        ofClass[(int)TermClass.Concept] = lengths.Count;
        var weights = common.Concat(held.Where(term => Holds(term.Value, ofClass[(int)TermNumber.ClassOf(term.Key)])).Select(term => term.Key)).Distinct()
            .ToDictionary(term => term, term => Weight(ofClass[(int)TermNumber.ClassOf(term)], held.GetValueOrDefault(term), common.Contains(term)));
        return new([.. ofClass.Select(all => Weight(all, Math.Max(1, all / Rarest), common: false))], Typical(lengths), weights);
    }

    private static bool Holds(int holding, int all) => holding > 1 && holding > all / Rarest;

    private static void Count(uint[] terms, Dictionary<uint, int> held, int[] ofClass)
    {
        var seen = 0;
        foreach (var term in terms)
        {
            var kind = (int)TermNumber.ClassOf(term);
            seen |= 1 << kind;
            if ((TermClass)kind != TermClass.Pair)
                held[TermNumber.Plainly(term)] = held.GetValueOrDefault(TermNumber.Plainly(term)) + 1;
        }
        for (var kind = 0; kind < ofClass.Length; kind++)
            ofClass[kind] += (seen >> kind) & 1;
    }

    // A hundred times the natural logarithm keeps two digits of it in a whole number.
    private static int Weight(int all, int holding, bool common)
    {
        var share = (holding + ThoughtOffers * (common ? ThoughtShareOfCommon : ThoughtShare)) / (all + ThoughtOffers);
        return Math.Max(1, (int)Math.Round(-100 * Math.Log(Math.Min(1, share)), MidpointRounding.AwayFromZero));
    }

    // Half of the offers are no longer; kept between a short paragraph and a page, so that a file of three profiles sets no odd measure.
    private static int Typical(List<int> lengths)
    {
        const int aParagraph = 60;
        const int aPage = 400;
        lengths.Sort();
        return lengths.Count == 0 ? aParagraph : Math.Clamp(lengths[(lengths.Count - 1) / 2], aParagraph, aPage);
    }

    private static string HashOf(IReadOnlyList<int> ofUnknown, int typicalLength, IReadOnlyDictionary<uint, int> weights)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{string.Join(' ', ofUnknown)} {typicalLength}\n"));
        foreach (var (term, weight) in weights.OrderBy(term => term.Key))
            hash.AppendData(Encoding.UTF8.GetBytes($"{term}\t{weight}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
