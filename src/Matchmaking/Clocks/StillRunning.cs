using Marten;

namespace Matchmaking.Clocks;

/// <summary>Whether word of a clock still matters by the time that it is handled.</summary>
public static class StillRunning
{
    /// <summary>A clock that stood still, was started anew or was stopped since the word of it was sent says nothing.</summary>
    public static async Task<bool> StillRuns(this IQuerySession session, Deadline rang) =>
        await session.LoadAsync<Deadline>(rang.Id) is { PausedAt: null } now && now.StartedAt == rang.StartedAt && now.DueAt == rang.DueAt;
}
