using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs;

/// <summary>The global entity reads the protected part of a need; it says why, and history keeps it.</summary>
public sealed record ReadProtectedPart(Guid NeedId, string? Reason, Act Act);

public static class ReadProtectedPartHandler
{
    public static Task<Answer> Handle(ReadProtectedPart command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, ReadProtectedPart command)
    {
        var act = command.Act;
        if (!act.Actor.IsCoordinator) return Refusal.Forbidden($"a coordinator of the global entity");
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Invalid("reason", $"say why the protected part has to be read");
        return Decision.Happens(new NeedProtectedPartRead(need.Id, command.Reason, act.By, act.Now));
    }
}
