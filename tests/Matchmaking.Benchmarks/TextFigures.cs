namespace Matchmaking.Benchmarks;

/// <summary>How well an order agrees with grades. Offers with one score count as in random order: by the value to be expected.</summary>
public static class TextFigures
{
    const int Depth = 10;

    /// <summary>Discounted cumulative gain over the best that the grades allow, gain 2^grade − 1; null where no offer is any good.</summary>
    public static double? Ndcg(IReadOnlyList<(int Grade, double Score)> judged)
    {
        var ideal = Gain(judged.Select(offer => (offer.Grade, (double)offer.Grade)));
        return ideal == 0 ? null : Gain(judged) / ideal;
    }

    /// <summary>Pairs of different grades that the scores order the wrong way, a tie as half, and how many such pairs there are.</summary>
    public static (double Wrong, int Pairs) Inversions(IEnumerable<(int Better, double ScoreOfBetter, double ScoreOfOther)> pairs)
    {
        var (wrong, all) = (0.0, 0);
        foreach (var (_, better, other) in pairs)
        {
            all++;
            wrong += better < other ? 1 : better == other ? 0.5 : 0;
        }
        return (wrong, all);
    }

    static double Gain(IEnumerable<(int Grade, double Score)> judged)
    {
        var (gain, place) = (0.0, 0);
        foreach (var tied in judged.GroupBy(offer => offer.Score).OrderByDescending(group => group.Key).Select(group => group.ToList()))
        {
            var mean = tied.Average(offer => Math.Pow(2, offer.Grade) - 1);
            gain += mean * Enumerable.Range(place, tied.Count).Where(at => at < Depth).Sum(at => 1 / Math.Log2(at + 2));
            place += tied.Count;
        }
        return gain;
    }
}
