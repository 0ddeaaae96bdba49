namespace Matchmaking.Clocks;

/// <summary>What something that happened does to a clock.</summary>
/// <param name="Started">The clock as it starts, in place of whatever ran; null where it does not start.</param>
/// <param name="Moved">What becomes of a clock that runs; null where the clock starts or stops. One that does not run stays away.</param>
public sealed record ClockChange(Step Step, Guid SubjectId, Deadline? Started, Func<Deadline, Deadline>? Moved)
{
    public static ClockChange Starts(Step step, Guid subjectId, Guid? needId, DateTimeOffset from, DateTimeOffset until) =>
        new(step, subjectId, Deadline.Running(step, subjectId, needId, from, until), null);

    public static ClockChange Stops(Step step, Guid subjectId) => new(step, subjectId, null, null);

    /// <summary>Another side is waited for; the time that is left is kept.</summary>
    public static ClockChange Pauses(Step step, Guid subjectId, DateTimeOffset at) =>
        new(step, subjectId, null, running => running.Paused(at));

    /// <summary>The other side has done its part.</summary>
    public static ClockChange Resumes(Step step, Guid subjectId, DateTimeOffset at) =>
        new(step, subjectId, null, running => running.Resumed(at));

    /// <param name="longer">The end of a period that begins when the clock was to end.</param>
    public static ClockChange Extends(Step step, Guid subjectId, DateTimeOffset at, Func<DateTimeOffset, DateTimeOffset> longer) =>
        new(step, subjectId, null, running => running.Extended(at, longer(running.DueAt)));

    public static ClockChange Shortens(Step step, Guid subjectId, DateTimeOffset at, DateTimeOffset until) =>
        new(step, subjectId, null, running => running.Shortened(at, until));

    public Guid RowId => Deadline.IdOf(Step, SubjectId);

    /// <summary>The row after this, from the one before; null where no clock runs.</summary>
    public Deadline? After(Deadline? running) => Moved is null ? Started : running is null ? null : Moved(running);
}
