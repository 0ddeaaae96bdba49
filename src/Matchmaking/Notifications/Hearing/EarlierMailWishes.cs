using Marten;
using Marten.Linq.MatchesSql;

namespace Matchmaking.Notifications;

/// <summary>
/// Preferences could once say by themselves that no mail is wanted. Whoever had said so goes on having none: a start makes a pause
/// of it, and a preference of before that says nothing of mail any more.
/// </summary>
public sealed class EarlierMailWishes(IDocumentStore store, TimeProvider time)
{
    public async Task Keep(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var unwilling = await session.Query<Preferences>().Where(p => p.MatchesSql("d.data ->> 'mail' = 'false'")).ToListAsync(cancellation);
        foreach (var preferences in unwilling)
        {
            await session.PauseMail(preferences.Id, MailPauseReason.Unsubscribed, time.GetUtcNow(), cancellation);
            session.Store(preferences);
        }
        await session.SaveChangesAsync(cancellation);
    }
}
