using Marten;
using Matchmaking.Deeds;
using Matchmaking.Needs;

namespace Matchmaking.Clocks;

/// <summary>A step that somebody owes, as people read it.</summary>
/// <param name="Subject">The need or the introduction that waits.</param>
/// <param name="DueAt">When it is due; of a clock that stands still, when it would have been.</param>
/// <param name="Weeks">How many weeks it is late, each counted as it begins.</param>
/// <param name="PausedAt">Since when the clock stands still, because another side is waited for.</param>
/// <param name="DaysLeft">How many whole days are left; none when it is late.</param>
public sealed record RunningClock(
    string Step, Guid Subject, DateTimeOffset StartedAt, DateTimeOffset DueAt, bool Late, int Weeks, DateTimeOffset? PausedAt, int DaysLeft);

/// <summary>Reads which clocks run for a need.</summary>
public static class RunningClocks
{
    /// <summary>The steps owed to a need, those of its introductions too; what is due first comes first. To an ended one only its reviews are.</summary>
    public static async Task<IReadOnlyList<RunningClock>> ClocksOf(this IQuerySession session, Guid needId, DateTimeOffset now)
    {
        if (await session.LoadAsync<Need>(needId) is not { } need) return [];
        var deadlines = await session.Query<Deadline>().Where(d => d.NeedId == needId).ToListAsync();
        return [.. deadlines.Where(d => d.IsOwedTo(need)).OrderBy(d => d.DueAt).Select(d => Read(d, now))];
    }

    static RunningClock Read(Deadline deadline, DateTimeOffset now) => new(
        deadline.Step.Word(), deadline.SubjectId, deadline.StartedAt, deadline.DueAt, deadline.IsLateAt(now), deadline.PeriodsLateAt(now),
        deadline.PausedAt, Math.Max(0, (deadline.DueAt - (deadline.PausedAt ?? now)).Days));
}
