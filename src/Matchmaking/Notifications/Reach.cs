using Marten;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>How a person can be reached beside the inbox.</summary>
/// <param name="ByMail">The service sends mail, and the person has an address and takes mail.</param>
public sealed record Reach(Guid PersonId, bool ByMail);

public static class ReachLookup
{
    public static async Task<Reach> ReachOf(this IQuerySession session, Guid personId, MailSettings mail, CancellationToken cancellation)
    {
        if (!mail.On) return new Reach(personId, ByMail: false);
        var details = await session.LoadAsync<PersonDetails>(personId, cancellation);
        var pauses = await session.LoadAsync<MailPause>(personId, cancellation) is not null;
        return new Reach(personId, ByMail: details?.Email is not null && !pauses);
    }
}
