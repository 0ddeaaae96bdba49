using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Brokerage;

/// <summary>What did not come about in time.</summary>
public enum Lapse
{
    NotAnswered,
    NotAgreed,
}

/// <summary>The clock found that the sides of an introduction did not answer, or did not agree, in time.</summary>
/// <param name="Because">What was waited for; where it came about since, nothing lapses.</param>
/// <param name="WaitedSince">Since when that was waited for.</param>
public sealed record LapseIntroduction(Guid IntroductionId, Lapse Because, DateTimeOffset WaitedSince, DateTimeOffset DueAt, Act Act);

public static class LapseIntroductionHandler
{
    public static Task<Answer> Handle(LapseIntroduction command, IDocumentSession session) =>
        session.OnIntroduction(command.IntroductionId, command.Act, found => Decide(found.Introduction, command));

    public static Decision Decide(Introduction introduction, LapseIntroduction command)
    {
        if (!command.Act.Actor.IsSystem) return Refusal.Forbidden($"the clock alone");
        return introduction.State == IntroductionState.Proposed && introduction.Waits == command.Because
            ? Decision.Happens(new IntroductionLapsed(introduction.Id, command.Act.By, command.Act.Now)
            {
                WaitedSince = command.WaitedSince,
                DueAt = command.DueAt,
            })
            : Decision.Happens();
    }
}
