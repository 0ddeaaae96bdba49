namespace Matchmaking.Matching;

/// <summary>
/// Languages as bits, in the order in which they are first met. Records speak fewer than sixty among them in practice; should there ever
/// be more, the last bit stands for all the others, and who holds it is asked by name.
/// </summary>
internal sealed class LanguageBits
{
    /// <summary>How many bits there are.</summary>
    public const int Count = 64;

    /// <summary>The bit of every language beyond the sixty-third.</summary>
    public const ulong Others = 1UL << 63;

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <summary>The languages that have a bit of their own, in the order of the bits.</summary>
    public IEnumerable<string> InOrder => places.OrderBy(language => language.Value).Select(language => language.Key);

    public ulong Of(IEnumerable<string> languages) => languages.Aggregate(0UL, (bits, language) => bits | Bit(language));

    /// <summary>Gives the languages their bits in this order.</summary>
    public void Restore(IEnumerable<string> inOrder) => Of(inOrder);

    /// <summary>Those that have no bit of their own.</summary>
    public IEnumerable<string> WithoutBit(IEnumerable<string> languages) => languages.Where(language => !places.ContainsKey(language));

    /// <summary>Whether two records speak a language in common.</summary>
    public static bool Share(ulong one, ulong other, IReadOnlyList<string> othersOfOne, IReadOnlyList<string> othersOfOther)
    {
        var shared = one & other;
        return (shared & ~Others) != 0 || (shared != 0 && othersOfOne.Intersect(othersOfOther, StringComparer.Ordinal).Any());
    }

    private ulong Bit(string language)
    {
        if (!places.TryGetValue(language, out var place))
        {
            if (places.Count == 63)
                return Others;
            places[language] = place = places.Count;
        }
        return 1UL << place;
    }
}
