namespace Matchmaking.Matching;

/// <summary>
/// The nine factors of rules version 1, each <c>weight × numerator ÷ denominator</c> in whole numbers, rounded down. Each takes the counts
/// that it is made of, so that one formula serves the tables of a search, a single pair and an explanation.
/// </summary>
internal static class Scoring
{
    /// <summary>So many shared days are as good as more.</summary>
    public const int DaysThatSuffice = 90;

    /// <summary>So many kinds are counted, the best ones.</summary>
    public const int KindsCounted = 2;

    /// <param name="met">2 for each subject of the need that the offer has, 1 for each that it has a relative of.</param>
    public static int Subject(int weight, int met, int asked, int given) => Share(weight, met, 2 * Math.Max(asked, Quarter(given)));

    /// <param name="met">The closeness of each Party, summed.</param>
    public static int Place(int weight, int met, int parties) => Share(weight, met, 4 * parties);

    /// <summary>What a text score is worth.</summary>
    public static int Text(int weight, int text) => weight * text / TextScore.Most;

    public static int Kind(int weight, int free, int atCost, int asked, int given)
    {
        var bestFree = Math.Min(free, KindsCounted);
        var bestAtCost = Math.Min(atCost, KindsCounted - bestFree);
        return Share(weight, 2 * bestFree + bestAtCost, 2 * Math.Max(Math.Min(asked, KindsCounted), Quarter(given)));
    }

    public static int Target(int weight, int met, int asked, int given) => Share(weight, met, Math.Max(asked, Quarter(given)));

    public static int Language(int weight, bool shared) => shared ? weight : 0;

    public static int Load(int weight, int free, int slots) => slots <= 0 ? 0 : (int)((long)weight * Math.Max(0, free) / slots);

    /// <param name="days">The days of the need's window, where it has both dates.</param>
    public static int Time(int weight, int shared, int? days) =>
        days is { } all ? Share(weight, Math.Min(shared, DaysThatSuffice), Math.Min(all, DaysThatSuffice)) : weight;

    public static int Record(int weight, int useful, int ended) => (int)(weight * (useful + 1L) / (ended + 2L));

    /// <summary>Who names everything counts as broad: a quarter of what the offer names, rounded up, is held against it.</summary>
    public static int Quarter(int count) => (count + 3) / 4;

    // Numbers of half the width divide faster, and these are small: a weight is at most 1000, a count at most a few hundred.
    private static int Share(int weight, int numerator, int denominator) => denominator == 0 ? 0 : weight * numerator / denominator;
}
