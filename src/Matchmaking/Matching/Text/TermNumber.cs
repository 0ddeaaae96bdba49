namespace Matchmaking.Matching;

/// <summary>What a term is; a word's language keeps it apart from the same letters in another.</summary>
internal enum TermClass
{
    Concept,
    English,
    French,
    Spanish,
    Arabic,
    Chinese,
    Russian,

    /// <summary>A word as it is written: of any other language, or a name or an abbreviation that every language writes alike.</summary>
    Plain,
    Pair,
    Character,
}

/// <summary>
/// A term as a number that is the same on every machine: its class in four bits, a hash of what it says in 27, and above them
/// whether it stands out in an offer (in the title, or said again and again). Two terms of a class in 134 million share a number.
/// </summary>
internal static class TermNumber
{
    /// <summary>How many classes there are.</summary>
    public const int Classes = 10;

    private const int HashBits = 27;
    private const uint HashMask = (1u << HashBits) - 1;
    private const uint OutBit = 1u << 31;
    private const uint FnvOffset = 2166136261;
    private const uint FnvPrime = 16777619;

    public static uint Of(TermClass kind, ReadOnlySpan<char> said)
    {
        var hash = FnvOffset;
        foreach (var character in said)
            hash = (hash ^ character) * FnvPrime;
        return Of(kind, hash);
    }

    public static uint Concept(string id) => Of(TermClass.Concept, id);

    /// <summary>Two words in a row.</summary>
    public static uint Pair(uint first, uint second) => Of(TermClass.Pair, Mixed((first * FnvPrime) ^ second));

    /// <summary>Two Chinese characters in a row, which are most words of that language.</summary>
    public static uint ChineseWord(uint first, uint second) => Of(TermClass.Chinese, Mixed((first * FnvPrime) ^ second));

    public static TermClass ClassOf(uint number) => (TermClass)((number >> HashBits) & 0xF);

    public static uint StandingOut(uint number) => number | OutBit;

    public static bool StandsOut(uint number) => (number & OutBit) != 0;

    /// <summary>The number without the mark that it stands out.</summary>
    public static uint Plainly(uint number) => number & ~OutBit;

    private static uint Of(TermClass kind, uint hash) => ((uint)kind << HashBits) | ((hash ^ (hash >> HashBits)) & HashMask);

    // The last steps of MurmurHash3: every bit of the sum moves about half of the others.
    private static uint Mixed(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }
}
