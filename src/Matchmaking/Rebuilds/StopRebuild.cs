using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Rebuilds;

/// <summary>Stops a check or a rebuild: what it has mended stays mended.</summary>
public sealed record StopRebuild(Guid RebuildId, Act Act);

/// <summary>That somebody wants it stopped. It is kept apart, for whoever works on the rebuild saves how far it is.</summary>
public sealed record StopAsked(Guid Id, string By, DateTimeOffset At);

public static class StopRebuildHandler
{
    public static async Task<Answer> Handle(StopRebuild command, IDocumentSession session, CancellationToken cancellation)
    {
        var act = command.Act;
        if (!act.Actor.IsAdministrator) return new Answer(command.RebuildId, 0, Administrators.Only);
        var rebuild = await session.LoadAsync<Rebuild>(command.RebuildId, cancellation);
        if (act.Objection(rebuild.NotRunning(), 0) is { } refusal) return new Answer(command.RebuildId, 0, refusal);
        session.Store(new StopAsked(command.RebuildId, act.By, act.Now));
        // Nobody works on what stands still, and nobody would see that it is to stop.
        if (rebuild!.StandsStillAt(act.Now)) session.Store(rebuild.Stop(act.By, act.Now));
        return new Answer(command.RebuildId, 0);
    }

    public static Refusal? NotRunning(this Rebuild? rebuild) =>
        rebuild is null ? Refusal.NotFound : rebuild.IsOver ? Refusal.Conflict($"It is over already.") : null;
}
