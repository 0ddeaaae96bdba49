using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs.Routing;

/// <summary>The global entity takes a case in hand, saying why; a coordinator leads it then.</summary>
public sealed record TakeOver(Guid NeedId, string? Reason, Act Act);

public static class TakeOverHandler
{
    public static Task<Answer> Handle(TakeOver command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, TakeOver command)
    {
        var act = command.Act;
        if (!act.Actor.IsCoordinator) return Refusal.Forbidden($"a coordinator of the global entity");
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Invalid("reason", $"say why the global entity takes the case");
        if (CaseDeeds.NoCase(need) is { } nothing) return nothing;
        if (need.HeldBy is { IsGlobalEntity: true }) return Refusal.Conflict($"The global entity has this case already.");
        return Decision.Happens(new NeedTakenOver(need.Id, command.Reason, act.By, act.Now));
    }
}
