namespace Matchmaking.Matching;

/// <summary>How much of its rarity a term brings: what a pair says, its words said in part; one Chinese character says little.</summary>
internal static class TermShare
{
    public static int Of(string term, int rarity) => Math.Max(1, rarity * Quarters(term) / 4);

    private static int Quarters(string term)
    {
        if (TextTerms.IsConcept(term))
            return 4;
        if (TextTerms.IsCharacter(term))
            return 1;
        return TextTerms.IsPair(term) ? 2 : 4;
    }
}
