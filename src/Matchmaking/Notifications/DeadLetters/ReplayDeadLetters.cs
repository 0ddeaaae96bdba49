using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Wolverine;

namespace Matchmaking.Notifications;

/// <summary>Hands a dead letter to its handler again, or all of them; which needs that what was wrong is right now.</summary>
/// <param name="DeadLetterId">Null for all.</param>
public sealed record ReplayDeadLetters(Guid? DeadLetterId, Act Act);

public static class ReplayDeadLettersHandler
{
    public static async Task<(Answer, OutgoingMessages)> Handle(
        ReplayDeadLetters command, IDocumentSession session, DeadLetters letters, CancellationToken cancellation)
    {
        var (act, letterId) = (command.Act, command.DeadLetterId ?? Guid.Empty);
        if (!act.Actor.IsAdministrator) return (new Answer(letterId, 0, Administrators.Only), []);
        var asked = await Asked(command, letters, cancellation);
        if (command.DeadLetterId is not null && asked.Count == 0) return (new Answer(letterId, 0, Refusal.NotFound), []);
        if (act.Objection(null, 0) is { } refusal) return (new Answer(letterId, 0, refusal), []);
        session.Store(asked.Select(letter => DeadLetterDecision.Replay(letter, act)));
        return (new Answer(letterId, 0), [.. await letters.Replay(asked, session, cancellation)]);
    }

    /// <summary>Of all, so many at once as one part of the list has: a replay that fails brings as many back.</summary>
    static async Task<IReadOnlyList<DeadLetter>> Asked(ReplayDeadLetters command, DeadLetters letters, CancellationToken cancellation)
    {
        if (command.DeadLetterId is null) return (await letters.Read(null, Cursor.LargestTake, cancellation)).Items;
        return await letters.Find(command.DeadLetterId.Value, cancellation) is { } letter ? [letter] : [];
    }
}
