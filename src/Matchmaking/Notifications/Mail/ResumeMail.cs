using Marten;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>Somebody wants mail again.</summary>
public sealed record ResumeMail(Act Act);

public static class ResumeMailHandler
{
    public static async Task<Answer> Handle(ResumeMail command, IDocumentSession session, CancellationToken cancellation)
    {
        var personId = command.Act.Actor.PersonId!.Value;
        var refusal = Objection(await session.LoadAsync<MailPause>(personId, cancellation));
        if (refusal is null) session.Delete<MailPause>(personId);
        return new Answer(personId, 0, refusal);
    }

    public static Refusal? Objection(MailPause? pause) =>
        pause is null ? Refusal.Conflict($"Your mail does not pause.") : null;
}
