using Marten;
using Matchmaking.Deeds;
using Matchmaking.Participants;

namespace Matchmaking.Notifications;

/// <summary>
/// What the secret part of somebody's feed addresses hashes to, one a person. Readers of feeds know no sign-in, so whoever has the
/// address reads; the hash lets nobody who reads the database have it.
/// </summary>
/// <param name="Id">The person's.</param>
public sealed record FeedKey(Guid Id, string Hash, DateTimeOffset MadeAt);

/// <summary>Finds whose feed an address is.</summary>
public static class FeedKeys
{
    public static async Task<(FeedKey Key, Reader Reader)?> ReaderOfFeed(this IQuerySession session, string token, DateTimeOffset now)
    {
        var hash = LinkSecret.DigestOf(token);
        if (await session.Query<FeedKey>().FirstOrDefaultAsync(key => key.Hash == hash) is not { } found) return null;
        if (await session.LoadAsync<Person>(found.Id) is not { Erased: false } person) return null;
        var details = await session.LoadAsync<PersonDetails>(found.Id);
        var actor = await Access.Actors.Of(person, DateOnly.FromDateTime(now.UtcDateTime), session);
        return (found, new Reader(person.Id, details?.Language ?? Web.PageLanguages.Default, actor));
    }
}
