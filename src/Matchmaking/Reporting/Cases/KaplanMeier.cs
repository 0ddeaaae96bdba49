using System.Numerics;

namespace Matchmaking.Reporting;

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
    public static TimeSpan? Quantile(IReadOnlyCollection<(TimeSpan Lasted, bool Done)> waits, int stillWaiting)
    {
        var (surviving, of, atRisk) = (BigInteger.One, BigInteger.One, waits.Count);
        foreach (var moment in waits.GroupBy(wait => wait.Lasted).OrderBy(moment => moment.Key))
        {
            var done = moment.Count(wait => wait.Done);
            (surviving, of) = (surviving * (atRisk - done), of * atRisk);
            if (done > 0 && surviving * 100 <= of * stillWaiting) return moment.Key;
            atRisk -= moment.Count();
        }
        return null;
    }
}
