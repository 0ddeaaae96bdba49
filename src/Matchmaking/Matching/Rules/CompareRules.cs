using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Matching;

/// <summary>Compares the proposed rules with those in force once more, on the needs that are open now.</summary>
public sealed record CompareRules(int Number, Act Act);

public static class CompareRulesHandler
{
    public static async Task<(Answer, ComparePortion?)> Handle(CompareRules command, IDocumentSession session)
    {
        if (await session.AnsweredBefore(command.Act) is { } before) return (before, null);
        var answer = await session.OnProposal(command.Number, command.Act, book => Decide(book, command));
        if (!answer.Done) return (answer, null);
        var earlier = await session.LoadAsync<ComparisonProgress>(ComparisonProgress.IdOf(command.Number));
        return (answer, session.BeginComparing(command.Number, earlier, command.Act.Now));
    }

    /// <summary>Nothing happens to the rules by looking; what was found is said by an event of its own.</summary>
    public static Decision Decide(Rulebook book, CompareRules command)
    {
        if (!command.Act.Actor.IsCoordinator) return RulesDeeds.OnlyCoordinators;
        return book.NotProposed(command.Number) is { } refusal ? refusal : Decision.Happens();
    }
}
