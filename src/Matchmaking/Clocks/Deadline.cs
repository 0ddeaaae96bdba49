using System.Text.Json.Serialization;
using Matchmaking.Needs;
using Matchmaking.Participants;

namespace Matchmaking.Clocks;

/// <summary>A running clock: one row a step and record, swept when its time has come.</summary>
/// <param name="SubjectId">The need, introduction or offer whose step it is.</param>
/// <param name="NeedId">The need that waits; null for an offer's expiry.</param>
public sealed record Deadline(Guid Id, Step Step, Guid SubjectId, Guid? NeedId, DateTimeOffset StartedAt, DateTimeOffset DueAt)
{
    /// <summary>For how long a step is late before help is asked for again.</summary>
    public static readonly TimeSpan LatePeriod = TimeSpan.FromDays(7);

    /// <summary>When there is something to do about it: the reminder first, then the end, then every week; null while there is nothing.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>Since when the clock stands still, because another side is waited for.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>When there would have been something to do, had the clock not been stopped before.</summary>
    public DateTimeOffset? PendingAt { get; init; }

    /// <summary>For how long it stood still before.</summary>
    public TimeSpan StoodStill { get; init; }

    /// <summary>Three quarters of the way; where the step says so, some days before its end.</summary>
    [JsonIgnore]
    public DateTimeOffset RemindAt => Step.Rule().RemindsBefore is { } before ? DueAt - before : DueAt - TimeSpan.FromTicks(Allotted.Ticks / 4);

    /// <summary>Whether somebody owes it; what expires comes by itself.</summary>
    [JsonIgnore]
    public bool IsOwed => Step.Rule().IsOwed;

    /// <summary>Whether somebody owes it to this need; most steps are owed to none that has ended.</summary>
    public bool IsOwedTo(Need need) => IsOwed && (!need.IsEnded || Step.Rule().OutlastsItsNeed);

    /// <summary>How long it may run, without the time in which it stood still.</summary>
    [JsonIgnore]
    TimeSpan Allotted => DueAt - StartedAt - StoodStill;

    /// <summary>The same step of the same record has the same row, so that a replay writes it anew and adds none.</summary>
    public static Guid IdOf(Step step, Guid subjectId) => StableId.Of("deadline", step.ToString(), subjectId.ToString());

    public static Deadline Running(Step step, Guid subjectId, Guid? needId, DateTimeOffset from, DateTimeOffset until)
    {
        var deadline = new Deadline(IdOf(step, subjectId), step, subjectId, needId, from, until);
        return deadline with { NextAt = step.Rule().IsReminded ? deadline.RemindAt : until };
    }

    /// <summary>A clock that stands still is as late as it was when it was stopped.</summary>
    public bool IsLateAt(DateTimeOffset now) => DueAt <= (PausedAt ?? now);

    /// <summary>How many weeks it is late, each counted as soon as it begins; none before it is due.</summary>
    public int PeriodsLateAt(DateTimeOffset now) => IsLateAt(now) ? 1 + (int)(((PausedAt ?? now) - DueAt).Ticks / LatePeriod.Ticks) : 0;

    /// <summary>When there is something left to do after what is due now was done; weeks of a standstill are not made up for.</summary>
    public DateTimeOffset? NextAfter(DateTimeOffset now)
    {
        if (Step.Rule().IsReminded && now < RemindAt) return RemindAt;
        if (!IsLateAt(now)) return DueAt;
        return Step.Rule().EndsByItself ? null : DueAt + (LatePeriod * PeriodsLateAt(now));
    }

    /// <summary>The clock stands still from now on; one that does already goes on standing.</summary>
    public Deadline Paused(DateTimeOffset at) => PausedAt is null ? this with { PausedAt = at, PendingAt = NextAt, NextAt = null } : this;

    /// <summary>The clock runs on with the time that was left, and all that was to come of it comes so much later.</summary>
    public Deadline Resumed(DateTimeOffset at)
    {
        if (PausedAt is not { } since) return this;
        var still = at - since;
        var (due, next) = (DueAt + still, PendingAt + still);
        return this with { DueAt = due, StoodStill = StoodStill + still, NextAt = next, PausedAt = null, PendingAt = null };
    }

    /// <summary>Both sides want more time: the clock starts anew, and its end moves by a period.</summary>
    public Deadline Extended(DateTimeOffset at, DateTimeOffset until)
    {
        var extended = Running(Step, SubjectId, NeedId, at, until);
        return PausedAt is null ? extended : extended.Paused(at);
    }

    /// <summary>What has become urgent is due sooner; a clock that ends before stays as it is.</summary>
    /// <param name="at">When it became urgent; a clock that stood still then had no less left than when it was stopped.</param>
    public Deadline Shortened(DateTimeOffset at, DateTimeOffset end)
    {
        var until = PausedAt is { } since ? end - (at - since) : end;
        if (until >= DueAt) return this;
        var sooner = this with { DueAt = until };
        var next = (NextAt ?? PendingAt) == DueAt ? until : sooner.RemindAt;
        return PausedAt is null ? sooner with { NextAt = next } : sooner with { PendingAt = next };
    }
}
