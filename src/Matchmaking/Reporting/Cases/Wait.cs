using Matchmaking.Clocks;

namespace Matchmaking.Reporting;

/// <summary>A time in which somebody waited for a step: until it was done, or until there was nothing to wait for any more.</summary>
/// <param name="SubjectId">The need or the introduction whose step it is.</param>
/// <param name="Until">Null while it is still waited for.</param>
/// <param name="Done">Whether the step was done; else the wait was cut short, or goes on.</param>
public sealed record Wait(Step Step, Guid SubjectId, DateTimeOffset From, DateTimeOffset? Until, bool Done)
{
    public static Wait Begins(Step step, Guid subjectId, DateTimeOffset from) => new(step, subjectId, from, null, false);

    public Wait Ends(DateTimeOffset at, bool done) => this with { Until = at, Done = done };

    /// <summary>How long it lasted, or has lasted so far.</summary>
    public TimeSpan LastedBy(DateTimeOffset now) => (Until ?? now) - From;

    /// <summary>How it stood at a moment since: what came later is not known then.</summary>
    public (TimeSpan Lasted, bool Done) By(DateTimeOffset moment) => Until > moment ? (moment - From, false) : (LastedBy(moment), Done);
}
