using Marten;
using Matchmaking.Participants;

namespace Matchmaking.Matching;

/// <summary>How far the comparison of proposed rules has come, with what it has found so far: its checkpoint.</summary>
/// <param name="Run">Which attempt it is; word of an earlier one is ignored.</param>
/// <param name="StartedAt">When it was asked for.</param>
public sealed record ComparisonProgress(Guid Id, int Rules, int Run, DateTimeOffset StartedAt)
{
    /// <summary>The event up to which needs and offers are read; 0 until the first portion chose it.</summary>
    public long Position { get; init; }

    public int Total { get; init; }

    /// <summary>How many open needs are compared, in the order of their ids.</summary>
    public int Done { get; init; }

    public RulesComparison Found { get; init; } = RulesComparison.Nothing;

    public DateTimeOffset? FinishedAt { get; init; }

    public bool IsFinished => FinishedAt is not null;

    public static Guid IdOf(int rules) => StableId.Of("rules-comparison", $"{rules}");

    public static ComparisonProgress Begin(int rules, ComparisonProgress? earlier, DateTimeOffset now) =>
        new(IdOf(rules), rules, (earlier?.Run ?? 0) + 1, now);

    /// <summary>The progress once another portion is compared.</summary>
    public ComparisonProgress After(RulesComparison portion, int total, DateTimeOffset now) => this with
    {
        Position = portion.Position,
        Total = total,
        Done = Done + portion.Needs,
        Found = Found.Plus(portion),
        FinishedAt = Done + portion.Needs >= total ? now : null,
    };
}

public static class ComparisonStart
{
    /// <summary>Begins the comparison, or begins it anew, and gives the message that sets it going.</summary>
    public static ComparePortion BeginComparing(this IDocumentSession session, int rules, ComparisonProgress? earlier, DateTimeOffset now)
    {
        var progress = ComparisonProgress.Begin(rules, earlier, now);
        session.Store(progress);
        return new ComparePortion(rules, progress.Run, 0);
    }
}
