using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>What every deed on hearing rules has in common: everybody may read them, also those that are proposed.</summary>
public static class HearingDeeds
{
    public static readonly Refusal OnlyCoordinators = Refusal.Forbidden($"a coordinator of the global entity");

    public static Task<Answer> OnHearingRules(this IDocumentSession session, int number, Act act, Func<HearingRulebook, Decision> decide) =>
        session.Decide<HearingRulebook>(HearingRulesAdopted.Stream, act, book => Holds(book, number) ? decide(book) : Refusal.NotFound);

    /// <summary>Refuses what is done to rules that are not proposed any more.</summary>
    public static Refusal? NotProposed(this HearingRulebook book, int number) =>
        book.Proposal?.Number == number ? null : Refusal.Conflict($"Hearing rules {number} are not an open proposal.");

    static bool Holds(HearingRulebook book, int number) => number >= 1 && number <= book.LastNumber;
}
