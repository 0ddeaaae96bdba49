using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Puts the proposed hearing rules in force.</summary>
public sealed record AdoptHearingRules(int Number, Act Act);

public static class AdoptHearingRulesHandler
{
    public static Task<Answer> Handle(AdoptHearingRules command, IDocumentSession session) =>
        session.OnHearingRules(command.Number, command.Act, book => Decide(book, command));

    public static Decision Decide(HearingRulebook book, AdoptHearingRules command)
    {
        var act = command.Act;
        if (!act.Actor.IsCoordinator) return HearingDeeds.OnlyCoordinators;
        if (book.NotProposed(command.Number) is { } refusal) return refusal;
        var proposal = book.Proposal!;
        return Decision.Happens(new HearingRulesAdopted(book.Id, proposal.Number, proposal.Table, proposal.DecidedBy, act.By, act.Now));
    }
}
