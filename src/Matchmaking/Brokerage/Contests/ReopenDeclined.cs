using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Brokerage;

/// <summary>A side's no to an introduction does not stand: the side is asked anew. Sent where a contest overturned it.</summary>
public sealed record ReopenIntroduction(Guid IntroductionId, Guid? OfferId, Act Act);

/// <summary>A no to an interest does not stand: it waits for word again. Sent where a contest overturned it.</summary>
public sealed record ReopenInterest(Guid InterestId, Act Act);

public static class ReopenIntroductionHandler
{
    public static Task<Answer> Handle(ReopenIntroduction command, IDocumentSession session) =>
        session.OnIntroduction(command.IntroductionId, command.Act, found => Decide(found.Introduction, command));

    public static Decision Decide(Introduction introduction, ReopenIntroduction command) => introduction.DeclineOf(command.OfferId) is null
        ? Refusal.Conflict($"This side has not declined.")
        : Decision.Happens(new IntroductionReopened(introduction.Id, command.OfferId, command.Act.By, command.Act.Now));
}

public static class ReopenInterestHandler
{
    public static Task<Answer> Handle(ReopenInterest command, IDocumentSession session) =>
        session.OnInterest(command.InterestId, command.Act, found => Decide(found.Interest, command));

    public static Decision Decide(Interest interest, ReopenInterest command) => interest.State != InterestState.Declined
        ? Refusal.Conflict($"This interest was not declined.")
        : Decision.Happens(new InterestReopened(interest.Id, interest.NeedId, command.Act.By, command.Act.Now));
}
