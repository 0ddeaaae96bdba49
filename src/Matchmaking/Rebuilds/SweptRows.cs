using Matchmaking.Clocks;

namespace Matchmaking.Rebuilds;

/// <summary>What the sweep may have made of a clock's row since the events wrote it: when there is something to do next, and nothing else.</summary>
public static class SweptRows
{
    public static bool CanHaveBecome(this Deadline right, Deadline stored) =>
        right with { NextAt = null, PendingAt = null } == stored with { NextAt = null, PendingAt = null } && right.CanComeNext(stored);

    /// <summary>The reminder, the end, a week of lateness; nothing more only where it ends by itself.</summary>
    public static bool CanComeNext(this Deadline right, Deadline stored)
    {
        if ((right.PausedAt is null ? stored.PendingAt : stored.NextAt) is not null) return false;
        var (first, next) = (Next(right), Next(stored));
        if (next is not { } at) return first is null || right.Step.Rule().EndsByItself;
        return at == first || at == right.DueAt || (at > right.DueAt && (at - right.DueAt).Ticks % Deadline.LatePeriod.Ticks == 0);
    }

    /// <summary>
    /// The row as it should be. What was to come next stays where it can; else it is what comes after now, for what lies before may have
    /// been said. What ends by itself is asked again: a record that has ended does not end twice.
    /// </summary>
    public static Deadline Mended(this Deadline right, Deadline? stored, DateTimeOffset now)
    {
        var next = stored is not null && right.CanComeNext(stored) ? Next(stored) : right.NextAfter(right.PausedAt ?? now) ?? right.DueAt;
        return right.PausedAt is null ? right with { NextAt = next, PendingAt = null } : right with { NextAt = null, PendingAt = next };
    }

    static DateTimeOffset? Next(Deadline row) => row.NextAt ?? row.PendingAt;
}
