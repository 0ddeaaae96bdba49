using System.Collections.Immutable;
using Marten;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Brokerage;

/// <summary>A side that accepted wants more time to agree, and says why.</summary>
/// <param name="OfferId">The offer whose institution says so; null for the need's side.</param>
public sealed record ExtensionAsked(
    Guid IntroductionId, Guid? OfferId, string Reason, bool RecordedByBroker, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>Both sides want more time: the clock of the agreement runs for another period.</summary>
public sealed record AgreementExtended(Guid IntroductionId, string By, DateTimeOffset HappenedAt) : IHappened;

/// <summary>One side's word that it wants more time to agree.</summary>
/// <param name="OfferId">Null for the need's side.</param>
public sealed record ExtensionWish(Guid? OfferId, string Reason, DateTimeOffset At);

/// <summary>One side of an introduction that both accepted wants more time. When the other says so too, the agreement's clock is extended.</summary>
/// <param name="OfferId">The offer that is spoken for, where a side has several.</param>
public sealed record ExtendAgreement(Guid IntroductionId, Guid? OfferId, string? Reason, Act Act);

public static class ExtendAgreementHandler
{
    public static Task<Answer> Handle(ExtendAgreement command, IDocumentSession session) =>
        session.OnIntroduction(command.IntroductionId, command.Act, found => Decide(found, command));

    public static Decision Decide(IntroductionCase found, ExtendAgreement command)
    {
        var (introduction, act) = (found.Introduction, command.Act);
        var (side, refusal) = AnsweringSide.Of(found, act.Actor, command.OfferId);
        if (side is null) return refusal!;
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Invalid("reason", $"say why more time is needed");
        if (command.Reason.Length > TextLimits.Body) return Refusal.Invalid("reason", $"must have at most {TextLimits.Body} characters");
        if (StandsAgainst(introduction, side) is { } against) return against;
        var asked = new ExtensionAsked(introduction.Id, side.OfferId, command.Reason.Trim(), side.ByBroker, act.By, act.Now);
        return introduction.IsWishedByTheOther(side)
            ? Decision.Happens(asked, new AgreementExtended(introduction.Id, act.By, act.Now))
            : Decision.Happens(asked);
    }

    static Refusal? StandsAgainst(Introduction introduction, AnsweringSide side)
    {
        if (introduction.State != IntroductionState.Proposed) return Refusal.Conflict($"This introduction is {introduction.State}.");
        if (introduction.Waits != Lapse.NotAgreed) return Refusal.Conflict($"Only an agreement is extended, and both sides have not accepted yet.");
        if (side.OfferId is { } offerId && introduction.AcceptedOffers.All(o => o.OfferId != offerId))
            return Refusal.Conflict($"This side has not accepted, so there is nothing of its to extend.");
        return introduction.Wishes.Any(wish => wish.OfferId == side.OfferId) ? Refusal.Conflict($"This side has asked for more time already.") : null;
    }

    /// <summary>One institution's wish is enough beside that of the need's side.</summary>
    static bool IsWishedByTheOther(this Introduction introduction, AnsweringSide side) =>
        introduction.Wishes.Any(wish => wish.OfferId is null != side.OfferId is null);
}
