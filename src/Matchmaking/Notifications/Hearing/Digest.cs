using System.Collections.Immutable;
using Marten;

namespace Matchmaking.Notifications;

/// <summary>Many notices in one delivery, at the person's time: one that waits a person, channel and moment.</summary>
public static class Digest
{
    /// <summary>Daily and weekly ones that go at the same moment are the same.</summary>
    public static Delivery With(Notice notice, Channel channel, DateTimeOffset dueAt) =>
        new(Delivery.IdOf(notice.PersonId, channel, $"digest {dueAt.UtcTicks}"), notice.PersonId, channel, [notice.Id], dueAt) { IsDigest = true };

    /// <summary>
    /// What is left to tell when its time has come. Of what was muted or switched off meanwhile nothing is; nor, in a digest, of
    /// what was read in the inbox.
    /// </summary>
    public static IEnumerable<Notice> LeftToTell(this Delivery delivery, IEnumerable<Notice> notices, Reach reach) =>
        notices.Where(notice => reach.PaceOf(notice) is not null && !(delivery.IsDigest && notice.Read));

    /// <summary>What whoever sends a delivery sends of it; where nothing is left, its state says so and nothing goes.</summary>
    public static async Task<Delivery> LeftOf(this IQuerySession session, Delivery delivery, MailSettings mail, CancellationToken cancellation)
    {
        var notices = await session.LoadManyAsync<Notice>(cancellation, delivery.NoticeIds);
        var reach = await session.ReachOf(delivery.PersonId, mail, cancellation);
        ImmutableArray<Guid> left = [.. delivery.LeftToTell(notices, reach).Select(notice => notice.Id)];
        return left.IsEmpty ? delivery with { State = DeliveryState.NothingLeft, HeldUntil = null } : delivery with { NoticeIds = left };
    }
}
