namespace Matchmaking.Year;

/// <summary>How a report came about, so that another can make it again.</summary>
/// <param name="Position">The last event that was counted.</param>
/// <param name="Rules">The rules of the ranking in force then.</param>
/// <param name="Mornings">How long each morning took, in milliseconds: the move of the clock until all that fell due was handled.</param>
public sealed record Making(YearPlan Plan, DateTimeOffset AsOf, long Position, int Rules, int Events, int Deeds, TimeSpan Took, IReadOnlyList<double> Mornings)
{
    public double MedianMorning => Mornings.Order().ElementAt(Mornings.Count / 2);

    public double LongestMorning => Mornings.Max();
}
