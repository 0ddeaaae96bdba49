namespace Matchmaking.Matching;

/// <summary>Something that an offer could still say, and the points that it would add for the need where it counts most.</summary>
/// <param name="Factor">The factor in which they would count.</param>
public sealed record MissingPart(string Factor, int Points, string Sentence);

/// <summary>How far an offer has come for the need that it fits best, and what would complete it.</summary>
public sealed record Completion(Factors Factors, Weights Weights, IReadOnlyList<MissingPart> Missing)
{
    /// <param name="lifts">What would lift it for each of the needs that were looked at.</param>
    public static Completion Of(Factors best, Weights weights, IEnumerable<Lift> lifts) => new(
        best,
        weights,
        [
            .. lifts.Where(lift => lift.Points > 0 && FactorNames.All.Contains(lift.Concerns))
                .GroupBy(lift => lift.Concerns)
                .Select(group => group.MaxBy(lift => lift.Points)!)
                .Select(lift => new MissingPart(lift.Concerns, lift.Points, lift.Sentence))
                .OrderByDescending(part => part.Points),
        ]);
}
