using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Clocks;

/// <summary>A step that somebody owes, as people read it.</summary>
/// <param name="Subject">The need or the introduction that waits.</param>
public sealed record RunningClock(string Step, Guid Subject, DateTimeOffset StartedAt, DateTimeOffset DueAt, bool Late);

/// <summary>Reads which clocks run for a need.</summary>
public static class RunningClocks
{
    /// <summary>The steps owed to a need, those of its introductions too; what is due first comes first.</summary>
    public static async Task<IReadOnlyList<RunningClock>> ClocksOf(this IQuerySession session, Guid needId, DateTimeOffset now)
    {
        var deadlines = await session.Query<Deadline>().Where(d => d.NeedId == needId).ToListAsync();
        return [.. deadlines.Where(d => d.IsOwed).OrderBy(d => d.DueAt).Select(d => Read(d, now))];
    }

    static RunningClock Read(Deadline deadline, DateTimeOffset now) =>
        new(deadline.Step.Word(), deadline.SubjectId, deadline.StartedAt, deadline.DueAt, deadline.IsLateAt(now));
}
