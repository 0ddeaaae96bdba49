using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Rebuilds;

/// <summary>Lets this node take up a check or a rebuild that stands still, from where it has come to.</summary>
public sealed record ContinueRebuild(Guid RebuildId, Act Act);

public static class ContinueRebuildHandler
{
    public static async Task<(Answer, RunRebuild?)> Handle(ContinueRebuild command, IDocumentSession session, CancellationToken cancellation)
    {
        var act = command.Act;
        if (!act.Actor.IsAdministrator) return (new Answer(command.RebuildId, 0, Administrators.Only), null);
        var rebuild = await session.LoadAsync<Rebuild>(command.RebuildId, cancellation);
        if (act.Objection(Decide(rebuild, act), 0) is { } refusal) return (new Answer(command.RebuildId, 0, refusal), null);
        return (new Answer(command.RebuildId, 0), new RunRebuild(command.RebuildId, rebuild!.Portion));
    }

    public static Refusal? Decide(Rebuild? rebuild, Act act) => rebuild.NotRunning()
        ?? (rebuild!.StandsStillAt(act.Now) ? null : Refusal.Conflict($"It is being worked on: it does not stand still."));
}
