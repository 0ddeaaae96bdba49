using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Matching;

/// <summary>Puts the first rules in force, by which a fresh service ranks; all others are proposed and compared before.</summary>
public sealed record AdoptFirstRules(RulesVersion Rules, Act Act);

public static class AdoptFirstRulesHandler
{
    public static async Task<Answer> Handle(AdoptFirstRules command, IDocumentSession session) => await session.Begin<Rulebook>(
        RulesAdopted.Stream, command.Act, Decide(await session.LoadAsync<Rulebook>(RulesAdopted.Stream), command));

    public static Decision Decide(Rulebook? inForce, AdoptFirstRules command)
    {
        var act = command.Act;
        if (!act.Actor.IsSystem) return RulesDeeds.OnlyCoordinators;
        if (inForce is not null) return Refusal.Conflict($"Rules version {inForce.InForce} is in force already.");
        return Decision.Happens(new RulesAdopted(RulesAdopted.Stream, command.Rules, act.By, act.Now));
    }
}
