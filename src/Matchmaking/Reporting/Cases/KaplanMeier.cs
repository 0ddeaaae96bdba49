using System.Numerics;

namespace Matchmaking.Reporting;

/// <summary>A step of a curve: after so long, how many were still waited for, how many of them ended then in what was waited for, and the share that waits on.</summary>
public sealed record CurveStep(TimeSpan Lasted, int AtRisk, int Done, int WaitingPerMille);

/// <summary>
/// Waiting times that count those who still wait: the product-limit estimate of Kaplan and Meier (1958). A wait that was cut short or
/// goes on counts among those at risk for as long as it lasted. Whole numbers alone, so that the same waits give the same days anywhere.
/// </summary>
public static class KaplanMeier
{
    /// <summary>
    /// The shortest time after which at most a share of those who wait is still waiting; null where the waits do not reach that far.
    /// </summary>
    /// <param name="waits">How long each lasted, and whether it ended in what was waited for.</param>
    /// <param name="stillWaiting">The share, in hundredths: 50 for the median, 10 for the 90th percentile.</param>
    public static TimeSpan? Quantile(IReadOnlyCollection<(TimeSpan Lasted, bool Done)> waits, int stillWaiting) =>
        Follow(waits).Where(step => step.Done > 0 && step.Surviving * 100 <= step.Of * stillWaiting).Select(step => (TimeSpan?)step.Lasted).FirstOrDefault();

    /// <summary>The whole curve, a step for each time at which something ended in what was waited for.</summary>
    public static IEnumerable<CurveStep> Curve(IReadOnlyCollection<(TimeSpan Lasted, bool Done)> waits) =>
        Follow(waits).Where(step => step.Done > 0)
            .Select(step => new CurveStep(step.Lasted, step.AtRisk, step.Done, (int)(((2000 * step.Surviving) + step.Of) / (2 * step.Of))));

    static IEnumerable<(TimeSpan Lasted, int AtRisk, int Done, BigInteger Surviving, BigInteger Of)> Follow(IReadOnlyCollection<(TimeSpan Lasted, bool Done)> waits)
    {
        var (surviving, of, atRisk) = (BigInteger.One, BigInteger.One, waits.Count);
        foreach (var moment in waits.GroupBy(wait => wait.Lasted).OrderBy(moment => moment.Key))
        {
            var done = moment.Count(wait => wait.Done);
            (surviving, of) = (surviving * (atRisk - done), of * atRisk);
            yield return (moment.Key, atRisk, done, surviving, of);
            atRisk -= moment.Count();
        }
    }
}
