using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Matching;

/// <summary>
/// Puts the weights in force in force again, over the vocabulary and the text rule that the service ranks by now. Nobody decides anything
/// by it: what was decided before cannot be followed to the letter any more, and the number says so.
/// </summary>
/// <param name="Outdated">The rules in force.</param>
public sealed record RenewRules(RulesVersion Outdated, TermTable Terms, string VocabularyHash, Act Act);

public static class RenewRulesHandler
{
    public static Task<Answer> Handle(RenewRules command, IDocumentSession session) =>
        session.Decide<Rulebook>(RulesAdopted.Stream, command.Act, book => Decide(book, command));

    public static Decision Decide(Rulebook book, RenewRules command)
    {
        var (outdated, act) = (command.Outdated, command.Act);
        if (!act.Actor.IsSystem) return RulesDeeds.OnlyCoordinators;
        if (book.InForce != outdated.Number) return Refusal.Conflict($"Rules version {book.InForce} is in force by now.");
        var renewed = new RulesVersion(
            book.Next, outdated.Weights, WordsAndConcepts.RuleName, command.Terms, command.VocabularyHash, act.By,
            $"The weights of version {outdated.Number}, over the vocabulary and the text rule of this service as it is now.", act.Today);
        var adopted = new RulesAdopted(book.Id, renewed, act.By, act.Now);
        // What was proposed was compared over what is no more.
        return book.Proposal is { } proposal
            ? Decision.Happens(new RulesWithdrawn(book.Id, proposal.Number, "The vocabulary or the text rule changed; propose it again.", act.By, act.Now), adopted)
            : Decision.Happens(adopted);
    }
}
