using System.Collections.Immutable;
using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Needs;

namespace Matchmaking.Notifications;

/// <summary>A case as its card in the work queue shows it.</summary>
/// <param name="Introduction">The introduction that the column is about.</param>
/// <param name="Clock">The clock that is due first of those that run for it; null where none does.</param>
/// <param name="Late">Whether a step is owed and late, by the clocks of the service.</param>
public sealed record QueueCard(Need Need, QueueColumn Column, Introduction? Introduction, Deadline? Clock, bool Late, DateTimeOffset Now)
{
    /// <summary>Who leads the case; null where nobody does.</summary>
    public string? Lead { get; init; }

    /// <summary>The score of the first row of its shortlist.</summary>
    public int? FirstScore { get; init; }

    /// <summary>Institutions whose answer is waited for.</summary>
    public ImmutableArray<string> Awaited { get; init; } = [];

    public bool Unassigned => Need.Lead is null;

    public bool Imported => Need.Provenance is not null;

    public DateTimeOffset Since => Clock?.StartedAt ?? Introduction?.ProposedAt ?? Need.OpenedAt ?? Need.BegunAt;

    /// <summary>For how many whole days it has waited.</summary>
    public int DaysWaiting => Math.Max(0, (Now - Since).Days);

    /// <summary>By how many days it is late, each counted as it begins.</summary>
    public int DaysLate => Late && Clock is not null ? 1 + (Now - Clock.DueAt).Days : 0;

    public int DaysLeft => Clock is null ? 0 : Math.Max(0, (Clock.DueAt - (Clock.PausedAt ?? Now)).Days);

    /// <summary>What is late and nobody's comes first, then what is late, what is urgent, and what is due.</summary>
    public static IEnumerable<QueueCard> InOrder(IEnumerable<QueueCard> cards) => cards
        .OrderByDescending(card => card.Late && card.Unassigned)
        .ThenByDescending(card => card.Late)
        .ThenByDescending(card => card.Need.IsUrgent)
        .ThenBy(card => card.Clock?.DueAt ?? card.Since)
        .ThenBy(card => card.Need.Id);

    public static QueueCard? Of(Need need, IEnumerable<Introduction> introductions, IReadOnlyCollection<Deadline> clocks, DateTimeOffset now)
    {
        var standing = introductions.Where(i => i.State == IntroductionState.Proposed).OrderBy(i => i.ProposedAt).ToArray();
        if (QueueColumns.Of(need, standing) is not { } column) return null;
        var owed = clocks.Where(clock => clock.IsOwedTo(need)).OrderBy(clock => clock.PausedAt is not null).ThenBy(clock => clock.DueAt).ToArray();
        return new QueueCard(
            need, column, About(column, standing), owed.FirstOrDefault(), owed.Any(clock => clock.IsLateAt(now) && clock.PausedAt is null), now);
    }

    static Introduction? About(QueueColumn column, IReadOnlyCollection<Introduction> standing) => column switch
    {
        QueueColumn.Agree => standing.First(i => i.Waits == Lapse.NotAgreed),
        QueueColumn.Answer => standing.First(),
        _ => null,
    };
}
