using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Writes the product's table down as the first that is in force, so that it stays what it was then.</summary>
public sealed record AdoptFirstHearingRules(Act Act);

public static class AdoptFirstHearingRulesHandler
{
    public static async Task<Answer> Handle(AdoptFirstHearingRules command, IDocumentSession session) => await session.Begin<HearingRulebook>(
        HearingRulesAdopted.Stream, command.Act, Decide(await session.LoadAsync<HearingRulebook>(HearingRulesAdopted.Stream), command));

    public static Decision Decide(HearingRulebook? book, AdoptFirstHearingRules command)
    {
        var act = command.Act;
        if (!act.Actor.IsSystem) return HearingDeeds.OnlyCoordinators;
        if (book is not null) return Refusal.Conflict($"Hearing rules are in force already.");
        var first = HearingRules.First;
        return Decision.Happens(new HearingRulesAdopted(HearingRulesAdopted.Stream, first.Number, first.Table, act.By, act.By, act.Now));
    }
}
