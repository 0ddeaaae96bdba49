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

/// <summary>
/// A person's mail pauses: one row a person, until that person resumes it. The inbox goes on. Nothing else ends mail: neither the
/// button in a mail, nor the page of preferences, nor an address that is refused.
/// </summary>
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

    /// <summary>As somebody wishes it; where nothing is said, it stays as it is.</summary>
    /// <returns>Whether mail pauses from now on.</returns>
    public static async Task<bool> WishMail(
        this IDocumentSession session, Guid personId, bool? wanted, DateTimeOffset now, CancellationToken cancellation)
    {
        if (wanted is true) session.Delete<MailPause>(personId);
        if (wanted is false) await session.PauseMail(personId, MailPauseReason.Unsubscribed, now, cancellation);
        return wanted is null ? await session.LoadAsync<MailPause>(personId, cancellation) is not null : wanted is false;
    }
}
