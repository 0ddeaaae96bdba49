using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Matching;

/// <summary>Puts the proposed rules in force; from then on every list is made by them.</summary>
public sealed record AdoptRules(int Number, Act Act);

public static class AdoptRulesHandler
{
    public static Task<Answer> Handle(AdoptRules command, IDocumentSession session) =>
        session.OnProposal(command.Number, command.Act, book => Decide(book, command));

    public static Decision Decide(Rulebook book, AdoptRules command)
    {
        var act = command.Act;
        if (!act.Actor.IsCoordinator) return RulesDeeds.OnlyCoordinators;
        if (book.NotProposed(command.Number) is { } refusal) return refusal;
        if (book.Comparison is not { } comparison)
            return Refusal.Conflict(
                $"Rules version {command.Number} was not compared yet with the rules in force; what it changes must be known first.");
        // Lists change at the event. A day that is still to come would promise that they change on that day.
        if (book.Proposal!.From > act.Today)
            return Refusal.Conflict(
                $"Rules version {command.Number} counts from {book.Proposal.From}; adopt it on that day or later.");
        return Decision.Happens(new RulesAdopted(book.Id, book.Proposal, act.By, act.Now) { Comparison = comparison });
    }
}
