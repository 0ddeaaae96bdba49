using Marten;

namespace Matchmaking.Notifications;

/// <summary>Keeps what is planned to go out, each notice in one delivery a channel.</summary>
public static class Planning
{
    /// <summary>Plans a notice; where the digest that it would join is just going, it joins the next.</summary>
    public static async Task Plan(this IDocumentSession session, Notice notice, Reach reach, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var planned in PlanDelivery.Of(notice, reach, now)) await session.Keep(planned, notice, reach, cancellation);
    }

    /// <summary>What waits in digests is planned by other preferences; a digest that is left empty does not go.</summary>
    public static async Task PlanAnew(this IDocumentSession session, Reach reach, DateTimeOffset now, CancellationToken cancellation)
    {
        var waiting = await session.Query<Delivery>()
            .Where(d => d.PersonId == reach.PersonId && d.State == DeliveryState.Waiting && d.IsDigest).ToListAsync(cancellation);
        var notices = await session.LoadManyAsync<Notice>(cancellation, waiting.SelectMany(d => d.NoticeIds));
        foreach (var delivery in Replanned(waiting, notices, reach, now)) session.Store(delivery);
    }

    /// <summary>The deliveries that change, those that lose all they told among them.</summary>
    public static IReadOnlyCollection<Delivery> Replanned(
        IReadOnlyCollection<Delivery> waiting, IEnumerable<Notice> notices, Reach reach, DateTimeOffset now)
    {
        var planned = waiting.ToDictionary(d => d.Id, d => d with { NoticeIds = [] });
        foreach (var delivery in notices.OrderBy(n => n.At).SelectMany(notice => PlanDelivery.Of(notice, reach, now)))
            planned[delivery.Id] = planned.TryGetValue(delivery.Id, out var known) ? known.With(delivery) : delivery;
        return planned.Values;
    }

    static async Task Keep(this IDocumentSession session, Delivery first, Notice notice, Reach reach, CancellationToken cancellation)
    {
        var delivery = first;
        while (await session.LoadAsync<Delivery>(delivery.Id, cancellation) is { } known)
        {
            if (known.NoticeIds.Contains(notice.Id)) return;
            if (known.State == DeliveryState.Waiting)
            {
                session.Store(known.With(delivery));
                return;
            }
            delivery = PlanDelivery.Of(notice, reach, known.DueAt).Single(next => next.Channel == first.Channel);
        }
        session.Insert(delivery);
    }
}
