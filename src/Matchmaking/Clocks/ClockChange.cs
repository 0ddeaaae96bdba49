using Marten;

namespace Matchmaking.Clocks;

/// <summary>What something that happened does to a clock: it starts, until a moment, or it stops.</summary>
public sealed record ClockChange(Step Step, Guid SubjectId, Deadline? Running)
{
    public static ClockChange Starts(Step step, Guid subjectId, Guid? needId, DateTimeOffset from, DateTimeOffset until) =>
        new(step, subjectId, Deadline.Running(step, subjectId, needId, from, until));

    public static ClockChange Stops(Step step, Guid subjectId) => new(step, subjectId, null);

    public void Keep(IDocumentOperations rows)
    {
        if (Running is not null) rows.Store(Running);
        else rows.Delete<Deadline>(Deadline.IdOf(Step, SubjectId));
    }
}
