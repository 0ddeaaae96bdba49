using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Brokerage;

/// <summary>One side of an introduction says no, and why.</summary>
/// <param name="OfferId">The offer that is answered for, where a side has several.</param>
public sealed record DeclineIntroduction(Guid IntroductionId, string? Reason, Guid? OfferId, Act Act);

public static class DeclineIntroductionHandler
{
    public static Task<Answer> Handle(DeclineIntroduction command, IDocumentSession session) =>
        session.OnIntroduction(command.IntroductionId, command.Act, found => Decide(found, command));

    public static Decision Decide(IntroductionCase found, DeclineIntroduction command)
    {
        var (side, refusal) = AnsweringSide.Of(found, command.Act.Actor, command.OfferId);
        if (side is null) return refusal!;
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Invalid("reason", $"say why; the other side and the broker learn from it");
        if (found.Introduction.StandsAgainstAnswer(side) is { } against) return against;
        return Decision.Happens(new IntroductionDeclined(
            found.Introduction.Id, side.OfferId, command.Reason, side.ByBroker, command.Act.By, command.Act.Now));
    }
}
