using System.Text.Json.Serialization;
using Matchmaking.Participants;

namespace Matchmaking.Clocks;

/// <summary>A running clock: one row a step and record, swept when its time has come.</summary>
/// <param name="SubjectId">The need, introduction or offer whose step it is.</param>
/// <param name="NeedId">The need that waits; null for an offer's expiry.</param>
public sealed record Deadline(Guid Id, Step Step, Guid SubjectId, Guid? NeedId, DateTimeOffset StartedAt, DateTimeOffset DueAt)
{
    /// <summary>When there is something to do about it: the reminder first, then the end; null once both are done.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>Three quarters of the way.</summary>
    [JsonIgnore]
    public DateTimeOffset RemindAt => StartedAt + TimeSpan.FromTicks((DueAt - StartedAt).Ticks / 4 * 3);

    /// <summary>Whether somebody owes it, who is reminded; expiry comes by itself.</summary>
    [JsonIgnore]
    public bool IsOwed => Step.Rule().IsOwed;

    /// <summary>The same step of the same record has the same row, so that a replay writes it anew and adds none.</summary>
    public static Guid IdOf(Step step, Guid subjectId) => StableId.Of("deadline", step.ToString(), subjectId.ToString());

    public static Deadline Running(Step step, Guid subjectId, Guid? needId, DateTimeOffset from, DateTimeOffset until)
    {
        var deadline = new Deadline(IdOf(step, subjectId), step, subjectId, needId, from, until);
        return deadline with { NextAt = deadline.IsOwed ? deadline.RemindAt : until };
    }

    public bool IsLateAt(DateTimeOffset now) => DueAt <= now;

    /// <summary>When there is something left to do after what is due now was done.</summary>
    public DateTimeOffset? NextAfter(DateTimeOffset now) => IsLateAt(now) ? null : DueAt;
}
