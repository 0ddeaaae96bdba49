using Marten;
using Matchmaking.Access;
using Matchmaking.Deeds;

namespace Matchmaking.Notifications;

/// <summary>An administrator has a delivery tried again that was given up or bounced.</summary>
public sealed record ReplayDelivery(Guid DeliveryId, Act Act);

public static class ReplayDeliveryHandler
{
    public static async Task<Answer> Handle(ReplayDelivery command, IDocumentSession session, CancellationToken cancellation)
    {
        var delivery = await session.LoadAsync<Delivery>(command.DeliveryId, cancellation);
        var refusal = Objection(delivery, command.Act);
        if (refusal is not null) return new Answer(command.DeliveryId, 0, refusal);
        session.Store(Replayed(delivery!, command.Act.Now));
        return new Answer(command.DeliveryId, 0);
    }

    public static Refusal? Objection(Delivery? delivery, Act act) =>
        !act.Actor.IsAdministrator ? Administrators.Only
        : delivery is null ? Refusal.NotFound
        : delivery.State is DeliveryState.GaveUp or DeliveryState.Bounced ? null
        : Refusal.Conflict($"Only what was given up or bounced can be replayed.");

    /// <summary>It goes under the same name as before, so that a reader whom it reached after all sees one mail; its tries count anew.</summary>
    public static Delivery Replayed(Delivery delivery, DateTimeOffset now) =>
        delivery with { State = DeliveryState.Waiting, NextAt = now, Tries = [] };
}
