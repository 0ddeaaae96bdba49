using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Matching;

/// <summary>What every deed on rules has in common: rules in force are everybody's to see, proposed ones only some people's.</summary>
public static class RulesDeeds
{
    public static readonly Refusal OnlyCoordinators = Refusal.Forbidden($"a coordinator of the global entity");

    /// <summary>Decides about the open proposal of this number, for a coordinator.</summary>
    public static Task<Answer> OnProposal(this IDocumentSession session, int number, Act act, Func<Rulebook, Decision> decide) =>
        session.Decide<Rulebook>(RulesAdopted.Stream, act, book => book.Holds(number, act.Actor) ? decide(book) : Refusal.NotFound);

    /// <summary>Refuses what is done to rules that are not proposed any more.</summary>
    public static Refusal? NotProposed(this Rulebook book, int number) =>
        book.Proposal?.Number == number ? null : Refusal.Conflict($"Rules version {number} is not an open proposal.");

    static bool Holds(this Rulebook book, int number, Actor actor) =>
        number >= 1 && (number <= book.InForce || (number < book.Next && actor.SeesProposedRules()));
}
