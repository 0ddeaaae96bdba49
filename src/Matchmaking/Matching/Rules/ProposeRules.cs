using Marten;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>Puts other rules up for comparison and adoption.</summary>
/// <param name="Draft">What the proposer wrote.</param>
public sealed record ProposeRules(RulesDraft Draft, Act Act);

/// <summary>A proposal as it was written, before it is known to be sound.</summary>
/// <param name="Number">The number that the proposer expects; null takes the next.</param>
/// <param name="Weights">All nine, as <see cref="Matching.Weights.Read"/> reads them.</param>
/// <param name="Terms"><c>kept</c>, the term table in force, or <c>new</c>, one of the offers as they are now.</param>
/// <param name="DecidedBy">The body that decides, never a person.</param>
/// <param name="From">The day from which that body wants them to count.</param>
public sealed record RulesDraft(
    int? Number, string? Weights, string? Terms, string? TextRule, string? DecidedBy, string? Advice, DateOnly? From)
{
    public const string Kept = "kept", New = "new";

    /// <summary>What is wrong with it, field by field.</summary>
    public IEnumerable<FieldError> Errors()
    {
        _ = Matching.Weights.Read(Weights ?? "", out var error);
        return
        [
            .. error is null ? [] : new[] { new FieldError("weights", error) },
            .. FieldError.Unless(Terms is null or Kept or New, "terms", $"must be {Kept} or {New}"),
            .. FieldError.Unless(
                TextRule is null || TextRules.Names.Contains(TextRule), "textRule", $"must be one of: {string.Join(", ", TextRules.Names)}"),
            .. FieldError.Unless(
                !string.IsNullOrWhiteSpace(DecidedBy), "decidedBy", $"name the body that decides, such as \"Informal advisory group, meeting 12\""),
            .. FieldError.UnlessALine(DecidedBy, "decidedBy"),
            .. FieldError.UnlessALine(Advice, "advice"),
            .. FieldError.Unless(From is not null, "from", $"say from which day they count"),
        ];
    }
}

public static class ProposeRulesHandler
{
    public static async Task<(Answer, ComparePortion?)> Handle(
        ProposeRules command, IDocumentSession session, Vocabulary vocabulary, CancellationToken cancellation)
    {
        if (await session.AnsweredBefore(command.Act) is { } before) return (before, null);
        var kept = await session.RulesInForce(cancellation);
        var makesTerms = command.Act.Actor.IsCoordinator && command.Draft.Terms == RulesDraft.New;
        var terms = makesTerms ? await session.TermsOfOffers(vocabulary, cancellation) : kept?.Terms;
        RulesProposed? proposed = null;
        var answer = await session.Decide<Rulebook>(RulesAdopted.Stream, command.Act, book =>
        {
            var decision = Decide(book, command, vocabulary.Hash, terms!, kept!.TextRule);
            proposed = decision.Events.OfType<RulesProposed>().SingleOrDefault();
            return decision;
        });
        return (answer, answer.Done && proposed is not null ? session.BeginComparing(proposed.Rules.Number, null, command.Act.Now) : null);
    }

    public static Decision Decide(Rulebook book, ProposeRules command, string vocabularyHash, TermTable terms, string textRuleInForce)
    {
        var (draft, act) = (command.Draft, command.Act);
        if (!act.Actor.IsCoordinator) return RulesDeeds.OnlyCoordinators;
        if (draft.Errors().ToArray() is [_, ..] errors) return Refusal.Invalid(errors);
        if (draft.Number is { } number && number != book.Next) return Refusal.Conflict($"The next rules version is {book.Next}.");
        if (book.Proposal is { } open)
            return Refusal.Conflict($"Rules version {open.Number} is proposed; adopt or withdraw it before you propose another.");
        var weights = Weights.Read(draft.Weights!, out _)!;
        var rules = new RulesVersion(
            book.Next, weights, draft.TextRule ?? textRuleInForce, terms, vocabularyHash,
            draft.DecidedBy!.Trim(), draft.Advice?.Trim(), draft.From!.Value);
        return Decision.Happens(new RulesProposed(book.Id, rules, act.By, act.Now));
    }
}
