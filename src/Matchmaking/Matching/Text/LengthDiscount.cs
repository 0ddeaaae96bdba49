namespace Matchmaking.Matching;

/// <summary>
/// What a term loses that an offer only mentions: a text ten times as long as usual holds a word by chance about ten times as often,
/// so that the logarithm of that is what meeting it tells less.
/// </summary>
internal sealed class LengthDiscount
{
    // Lengths are taken in steps of an eighth of a doubling, far finer than the share is known: 2^(k/8) in 65536ths.
    private static readonly int[] Eighths = [65_536, 71_468, 77_936, 84_990, 92_682, 101_070, 110_218, 120_194];

    private const int MostSteps = 8 * 16;

    // 65 ln 2 ÷ 8 in thousandths: two thirds of the logarithm, since a long text is long for its subjects too.
    private const int OfStep = 5_632;

    private readonly long[] bounds = new long[MostSteps + 1];

    public LengthDiscount(int typicalLength)
    {
        for (var step = 0; step <= MostSteps; step++)
            bounds[step] = ((long)typicalLength * Eighths[step % 8] << (step / 8)) >> 16;
    }

    /// <summary>What a term loses in an offer of so many terms, in hundredths of a natural logarithm, as weights are.</summary>
    public int Of(int length)
    {
        var step = 0;
        if (length <= bounds[0])
            return 0;
        while (step < MostSteps && bounds[step + 1] <= length)
            step++;
        return step * OfStep / 1_000;
    }
}
