using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Brokerage;

/// <summary>One side of an introduction says yes.</summary>
/// <param name="OfferId">The offer that is answered for, where a side has several.</param>
public sealed record AcceptIntroduction(Guid IntroductionId, Guid? OfferId, Act Act);

public static class AcceptIntroductionHandler
{
    public static Task<Answer> Handle(AcceptIntroduction command, IDocumentSession session) =>
        session.OnIntroduction(command.IntroductionId, command.Act, found => Decide(found, command));

    public static Decision Decide(IntroductionCase found, AcceptIntroduction command)
    {
        var (side, refusal) = AnsweringSide.Of(found, command.Act.Actor, command.OfferId);
        if (side is null) return refusal!;
        if (found.Introduction.StandsAgainstYes(side) is { } against) return against;
        return Decision.Happens(new IntroductionAccepted(
            found.Introduction.Id, side.OfferId, side.ByBroker, command.Act.By, command.Act.Now));
    }
}
