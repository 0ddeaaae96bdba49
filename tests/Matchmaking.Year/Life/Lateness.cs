namespace Matchmaking.Year;

/// <summary>How long people take: in time three times of four, else late by days or by weeks; a few never do it.</summary>
public static class Lateness
{
    const int PercentLate = 25;

    /// <summary>After how many days somebody does what may take so many.</summary>
    public static int Takes(this Chance chance, int allowed) =>
        chance.Percent(PercentLate) ? allowed + LateBy(chance) : chance.From(1, allowed - 1);

    /// <summary>The same; never, so many times in a hundred.</summary>
    public static int? TakesUnlessNever(this Chance chance, int allowed, int percentNever) =>
        chance.Percent(percentNever) ? null : chance.Takes(allowed);

    // Half of the late are so within a week, the others come into the second week or as far as the fifth.
    static int LateBy(Chance chance) => chance.Below(4) switch
    {
        < 2 => chance.From(0, 6),
        2 => chance.From(7, 13),
        _ => chance.From(14, 34),
    };
}
