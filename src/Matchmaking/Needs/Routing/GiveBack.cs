using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Needs.Routing;

/// <summary>The global entity gives a case back to the centres that cover its Parties, wherever it was, saying why.</summary>
public sealed record GiveBack(Guid NeedId, string? Reason, Act Act);

public static class GiveBackHandler
{
    public static Task<Answer> Handle(GiveBack command, IDocumentSession session) =>
        session.OnNeed(command.NeedId, command.Act, need => Decide(need, command));

    public static Decision Decide(Need need, GiveBack command)
    {
        var act = command.Act;
        if (!act.Actor.IsCoordinator) return Refusal.Forbidden($"a coordinator of the global entity");
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Invalid("reason", $"say why the case goes back");
        if (need.HeldBy is null) return Refusal.Conflict($"The centres that cover its Parties have this case.");
        if (CaseDeeds.NoCase(need) is { } nothing) return nothing;
        return Decision.Happens(new NeedGivenBack(need.Id, command.Reason, act.By, act.Now));
    }
}
