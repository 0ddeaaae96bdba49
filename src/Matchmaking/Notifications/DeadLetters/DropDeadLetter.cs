using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Lets go of a dead letter for good, and keeps who did and why.</summary>
public sealed record DropDeadLetter(Guid DeadLetterId, string? Reason, Act Act);

public static class DropDeadLetterHandler
{
    public static async Task<Answer> Handle(
        DropDeadLetter command, IDocumentSession session, DeadLetters letters, CancellationToken cancellation)
    {
        var act = command.Act;
        if (!act.Actor.IsAdministrator) return new Answer(command.DeadLetterId, 0, Administrators.Only);
        if (await letters.Find(command.DeadLetterId, cancellation) is not { } letter)
            return new Answer(command.DeadLetterId, 0, Refusal.NotFound);
        if (act.Objection(Decide(command), 0) is { } refusal) return new Answer(command.DeadLetterId, 0, refusal);
        session.Store(DeadLetterDecision.Drop(letter, command.Reason!.Trim(), act));
        // The letter goes once it is kept who let it go; a crash between the two leaves the letter.
        await session.SaveChangesAsync(cancellation);
        await letters.Drop(letter, session, cancellation);
        return new Answer(command.DeadLetterId, 0);
    }

    public static Refusal? Decide(DropDeadLetter command) =>
        string.IsNullOrWhiteSpace(command.Reason) ? Refusal.Invalid("reason", $"say why nobody needs it any more") : null;
}
