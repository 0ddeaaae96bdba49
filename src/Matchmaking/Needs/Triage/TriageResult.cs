using System.Collections.Immutable;

namespace Matchmaking.Needs.Triage;

/// <summary>What the three layers gave: whether it is eligible, its points by the criteria and by the balance, and the priority that follows.</summary>
/// <param name="Failing">The criteria of eligibility that do not hold.</param>
/// <param name="Holding">The criteria of priority that hold.</param>
/// <param name="Suggested">1 comes first, 3 last; null where it is not eligible.</param>
public sealed record TriageResult(
    ImmutableArray<string> Failing, ImmutableArray<string> Holding, int PriorityPoints, Balance Balance, int BalancePoints, int? Suggested)
{
    /// <summary>From so many points on the first priority follows, and the second; fewer give the third.</summary>
    public const int First = 6, Second = 3;

    public bool Eligible => Failing.IsEmpty;

    public int Points => PriorityPoints + BalancePoints;

    public static TriageResult Of(Criteria criteria, IReadOnlyCollection<CriterionAnswer> answers, Balance balance)
    {
        var given = answers.ToDictionary(answer => answer.Criterion, answer => answer.Answer);
        ImmutableArray<string> failing = [.. criteria.Eligibility.Where(one => given.GetValueOrDefault(one.Id) == Verdict.No).Select(one => one.Id)];
        var holding = criteria.Priority.Where(one => given.GetValueOrDefault(one.Id) == Verdict.Yes).ToArray();
        var points = holding.Sum(one => one.Points);
        int? suggested = failing.IsEmpty ? PriorityFor(points + balance.Points) : null;
        return new TriageResult(failing, [.. holding.Select(one => one.Id)], points, balance, balance.Points, suggested);
    }

    static int PriorityFor(int points) => points >= First ? 1 : points >= Second ? 2 : 3;
}
