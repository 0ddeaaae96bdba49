using System.Collections.Immutable;

namespace Matchmaking.Clocks;

/// <summary>The last time that the demo's clock was moved, and what fell due then: one row, which the next leap replaces.</summary>
/// <param name="FellDue">The first of what fell due; a year's leap finds more than anybody reads.</param>
/// <param name="Count">How much fell due.</param>
public sealed record ClockLeap(Guid Id, DateTimeOffset From, DateTimeOffset To, ImmutableArray<FellDue> FellDue, int Count)
{
    /// <summary>There is one such row.</summary>
    public static readonly Guid Only = new("0193e000-0000-7000-8000-00000000001c");

    const int Shown = 500;

    public static ClockLeap Of(DateTimeOffset from, DateTimeOffset to, IReadOnlyList<FellDue> fellDue) =>
        new(Only, from, to, [.. fellDue.Take(Shown)], fellDue.Count);
}
