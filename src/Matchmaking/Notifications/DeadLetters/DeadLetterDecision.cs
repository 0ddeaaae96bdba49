using Marten;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>What an administrator did with a dead letter: a row that stays, with who and why.</summary>
/// <param name="Dropped">It was dropped; else it was handed to its handler again.</param>
/// <param name="Reason">Why it was dropped, in the administrator's words.</param>
public sealed record DeadLetterDecision(Guid Id, DeadLetter Letter, bool Dropped, string? Reason, string By, DateTimeOffset At)
{
    public static DeadLetterDecision Replay(DeadLetter letter, Act act) => new(IdOf(letter, act), letter, false, null, act.By, act.Now);

    public static DeadLetterDecision Drop(DeadLetter letter, string reason, Act act) =>
        new(IdOf(letter, act), letter, true, reason, act.By, act.Now);

    static Guid IdOf(DeadLetter letter, Act act) => StableId.Of("dead-letter", letter.DeadLetterId.ToString(), act.Now.UtcTicks.ToString());
}
