using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Matchmaking.Matching;

/// <summary>How much each term of the texts counts: rare ones more. Part of a rules version, so that one new offer does not move everybody's score.</summary>
public sealed class TermTable
{
    /// <summary>A table as it was kept; whole numbers, so that every machine reads the same.</summary>
    [JsonConstructor]
    public TermTable(int ofUnknown, int typicalLength, IReadOnlyDictionary<string, int> weights)
    {
        OfUnknown = ofUnknown;
        TypicalLength = Math.Max(1, typicalLength);
        Weights = new Dictionary<string, int>(weights, StringComparer.Ordinal);
        Hash = HashOf(ofUnknown, typicalLength, weights);
    }

    /// <summary>A table that knows no term; for reading what needs none.</summary>
    public static TermTable Empty { get; } = Build([]);

    /// <summary>The weight of a word that the table does not hold: as rare as can be.</summary>
    public int OfUnknown { get; }

    /// <summary>How many terms an ordinary offer has; longer texts are held to more.</summary>
    public int TypicalLength { get; }

    /// <summary>Every term with its weight.</summary>
    public IReadOnlyDictionary<string, int> Weights { get; }

    /// <summary>A hash of all of it; a rules version and each ranking name it.</summary>
    [JsonIgnore]
    public string Hash { get; }

    /// <summary>The weight of a term, known or not.</summary>
    public int WeightOf(string term) => Weights.TryGetValue(term, out var weight) ? weight : TermShare.Of(term, OfUnknown);

    /// <summary>Builds the table of these offers, each given by its terms: the weight falls with the logarithm of the offers that hold a term.</summary>
    public static TermTable Build(IEnumerable<IReadOnlySet<string>> offers)
    {
        var held = new Dictionary<string, int>(StringComparer.Ordinal);
        var lengths = new List<int>();
        foreach (var terms in offers)
        {
            lengths.Add(terms.Count);
            foreach (var term in terms)
                held[term] = held.GetValueOrDefault(term) + 1;
        }
        var weights = held.ToDictionary(term => term.Key, term => TermShare.Of(term.Key, Rarity(lengths.Count, term.Value)));
        return new(Rarity(lengths.Count, 1), Typical(lengths), weights);
    }

    // A hundred times the natural logarithm keeps two digits of it in a whole number.
    private static int Rarity(int offers, int holding) =>
        Math.Max(1, (int)Math.Round(100 * Math.Log(1 + (offers - holding + 0.5) / (holding + 0.5)), MidpointRounding.AwayFromZero));

    // Half of the offers are no longer; kept between a short paragraph and a page, so that a file of three profiles sets no odd measure.
    private static int Typical(List<int> lengths)
    {
        const int aParagraph = 60;
        const int aPage = 400;
        lengths.Sort();
        return lengths.Count == 0 ? aParagraph : Math.Clamp(lengths[(lengths.Count - 1) / 2], aParagraph, aPage);
    }

    private static string HashOf(int ofUnknown, int typicalLength, IReadOnlyDictionary<string, int> weights)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{ofUnknown} {typicalLength}\n"));
        foreach (var (term, weight) in weights.OrderBy(term => term.Key, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes($"{term}\t{weight}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
