using Marten;

namespace Matchmaking.Notifications;

/// <summary>Why a person gets no mail.</summary>
public enum MailPauseReason
{
    /// <summary>The person said so.</summary>
    Unsubscribed,

    /// <summary>The address was refused.</summary>
    Bounced,
}

/// <summary>A person's mail pauses: one row a person, until that person resumes it. The inbox goes on.</summary>
/// <param name="Id">The person's id.</param>
public sealed record MailPause(Guid Id, MailPauseReason Reason, DateTimeOffset Since);

public static class MailPauses
{
    /// <summary>Pauses the mail of somebody; a pause that is there already stays, for its reason came first.</summary>
    public static async Task PauseMail(
        this IDocumentSession session, Guid personId, MailPauseReason reason, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await session.LoadAsync<MailPause>(personId, cancellation) is null) session.Store(new MailPause(personId, reason, now));
    }
}
