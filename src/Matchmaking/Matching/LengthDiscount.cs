namespace Matchmaking.Matching;

/// <summary>
/// What a term loses that an offer only mentions: a text ten times as long as usual holds a word by chance about ten times as often,
/// so that the logarithm of that is what meeting it tells less.
/// </summary>
internal sealed class LengthDiscount
{
    // Lengths are taken in steps of an eighth of a doubling, far finer than the share is known.
    private const int StepsADoubling = 8;
    private const int MostSteps = StepsADoubling * 16;

    private readonly int[] ofSteps = new int[MostSteps + 1];
    private readonly int[] bounds = new int[MostSteps + 1];

    public LengthDiscount(int typicalLength)
    {
        for (var step = 0; step <= MostSteps; step++)
        {
            bounds[step] = (int)Math.Min(int.MaxValue / 2, Math.Round(typicalLength * Math.Pow(2, step / (double)StepsADoubling)));
            ofSteps[step] = (int)Math.Round(Tune.Discount * Math.Log(2) * step / StepsADoubling);
        }
    }

    /// <summary>What a term loses in an offer of so many terms.</summary>
    public int Of(int length)
    {
        if (length <= bounds[0])
            return 0;
        var step = Array.BinarySearch(bounds, length);
        return ofSteps[Math.Min(MostSteps, step >= 0 ? step : ~step - 1)];
    }
}
