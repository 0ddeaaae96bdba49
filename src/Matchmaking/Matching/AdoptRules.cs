using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Matching;

/// <summary>Puts rules of the ranking in force; from then on every list is made by them.</summary>
public sealed record AdoptRules(RulesVersion Rules, Act Act);

public static class AdoptRulesHandler
{
    public static async Task<Answer> Handle(AdoptRules command, IDocumentSession session)
    {
        var inForce = await session.LoadAsync<Rulebook>(RulesAdopted.Stream);
        var decision = Decide(inForce, command);
        return inForce is null
            ? await session.Begin<Rulebook>(RulesAdopted.Stream, command.Act, decision)
            : await session.Decide<Rulebook>(RulesAdopted.Stream, command.Act, _ => decision);
    }

    public static Decision Decide(Rulebook? inForce, AdoptRules command)
    {
        var act = command.Act;
        if (!act.Actor.IsCoordinator && !act.Actor.IsSystem) return Refusal.Forbidden("a coordinator of the global entity");
        if (command.Rules.Number != (inForce?.Version ?? 0) + 1)
            return Refusal.Conflict($"The next rules version is {(inForce?.Version ?? 0) + 1}.");
        return Decision.Happens(new RulesAdopted(RulesAdopted.Stream, command.Rules, act.By, act.Now));
    }
}
