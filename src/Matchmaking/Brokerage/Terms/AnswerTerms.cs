using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Brokerage;

/// <summary>A side says yes to the terms that the other side proposed.</summary>
/// <param name="OfferId">The offer that they are about, where there are several.</param>
public sealed record AcceptTerms(Guid IntroductionId, Guid? OfferId, Act Act);

/// <summary>A side says no to the terms that the other side proposed, and why.</summary>
public sealed record DeclineTerms(Guid IntroductionId, string? Reason, Guid? OfferId, Act Act);

public static class AcceptTermsHandler
{
    public static Task<Answer> Handle(AcceptTerms command, IDocumentSession session) =>
        session.OnIntroduction(command.IntroductionId, command.Act, found => Decide(found, command));

    public static Decision Decide(IntroductionCase found, AcceptTerms command)
    {
        var (side, refusal) = TermsSide.Of(found, command.Act.Actor, command.OfferId);
        if (side is null) return refusal!;
        if (OpenTerms.StandsAgainst(found.Introduction, side) is { } against) return against;
        return Decision.Happens(
            new TermsAccepted(found.Introduction.Id, side.OfferId, side.ByNeed, side.ByBroker, command.Act.By, command.Act.Now));
    }
}

public static class DeclineTermsHandler
{
    public static Task<Answer> Handle(DeclineTerms command, IDocumentSession session) =>
        session.OnIntroduction(command.IntroductionId, command.Act, found => Decide(found, command));

    public static Decision Decide(IntroductionCase found, DeclineTerms command)
    {
        var (side, refusal) = TermsSide.Of(found, command.Act.Actor, command.OfferId);
        if (side is null) return refusal!;
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Invalid("reason", $"say why, so that the other side can propose better ones");
        if (OpenTerms.StandsAgainst(found.Introduction, side) is { } against) return against;
        return Decision.Happens(
            new TermsDeclined(found.Introduction.Id, side.OfferId, side.ByNeed, command.Reason, side.ByBroker, command.Act.By, command.Act.Now));
    }
}

/// <summary>Whether terms wait for the answer of a side.</summary>
public static class OpenTerms
{
    public static Refusal? StandsAgainst(Introduction introduction, TermsSide side) =>
        introduction.State != IntroductionState.Proposed ? Refusal.Conflict($"This introduction is {introduction.State}.")
        : introduction.OpenRound(side.OfferId) is { } round && round.ByNeed != side.ByNeed ? null
        : Refusal.Conflict($"No terms of the other side wait for an answer.");
}
