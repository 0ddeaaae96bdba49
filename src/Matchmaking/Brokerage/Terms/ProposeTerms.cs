using Marten;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Brokerage;

/// <summary>A side answers an introduction, or the other side's terms, with terms of its own.</summary>
/// <param name="OfferId">The offer that they are about, where there are several.</param>
public sealed record ProposeTerms(
    Guid IntroductionId, Guid? OfferId, string? What, DateOnly? Starts, DateOnly? Ends, string? Cost, string? Text, Act Act);

public static class ProposeTermsHandler
{
    public static Task<Answer> Handle(ProposeTerms command, IDocumentSession session) =>
        session.OnIntroduction(command.IntroductionId, command.Act, found => Decide(found, command));

    public static Decision Decide(IntroductionCase found, ProposeTerms command)
    {
        var (act, introduction) = (command.Act, found.Introduction);
        var (side, refusal) = TermsSide.Of(found, act.Actor, command.OfferId);
        if (side is null) return refusal!;
        if (Wrong(command) is [_, ..] wrong) return Refusal.Invalid(wrong);
        if (StandsAgainst(introduction, side) is { } against) return against;
        var terms = new ProposedTerms(command.What!, command.Starts, command.Ends, command.Cost, command.Text);
        return Decision.Happens(new TermsProposed(introduction.Id, side.OfferId, side.ByNeed, terms, side.ByBroker, act.By, act.Now));
    }

    static IReadOnlyList<FieldError> Wrong(ProposeTerms command) =>
    [
        .. FieldError.Unless(!string.IsNullOrWhiteSpace(command.What), "what", $"say what would be done"),
        .. FieldError.Unless(!(command.Starts > command.Ends), "ends", $"the end lies before the start"),
    ];

    /// <summary>A side proposes instead of its answer, or in answer to the terms of the other side.</summary>
    static Refusal? StandsAgainst(Introduction introduction, TermsSide side)
    {
        if (introduction.State != IntroductionState.Proposed) return Refusal.Conflict($"This introduction is {introduction.State}.");
        if (introduction.OfferReplies.GetValueOrDefault(side.OfferId)?.Answer == SideAnswer.Declined)
            return Refusal.Conflict($"The institution has declined.");
        if (introduction.OpenRound(side.OfferId) is { } round)
            return round.ByNeed == side.ByNeed ? Refusal.Conflict($"The terms of this side wait for the other side's answer.") : null;
        var answered = side.ByNeed ? introduction.NeedReply is not null : introduction.OfferReplies.ContainsKey(side.OfferId);
        return answered ? Refusal.Conflict($"This side has answered already.") : null;
    }
}
