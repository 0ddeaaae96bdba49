using Marten;

namespace Matchmaking.Notifications;

/// <summary>Hands out deliveries by mail that are due, each to one node at a time, and to the same person one after the other.</summary>
public sealed class MailQueue(IDocumentStore store, MailSettings settings, TimeProvider time)
{
    /// <summary>
    /// Takes the next delivery that is due, or that a node took and never finished. While a person's earlier mail has not
    /// come to its end, the later one waits.
    /// </summary>
    public async Task<TakenDelivery?> Take(CancellationToken cancellation)
    {
        var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        var wall = TimeProvider.System.GetUtcNow();
        if (await session.QueryAsync<Delivery>(Next, cancellation, time.GetUtcNow(), wall) is not [var next])
        {
            await session.DisposeAsync();
            return null;
        }
        var taken = next with
        {
            State = DeliveryState.Sending,
            HeldUntil = wall + settings.Patience.Hold,
            MessageId = MailMessages.MessageIdOf(next, settings),
        };
        session.Store(taken);
        await session.SaveChangesAsync(cancellation);
        return new TakenDelivery(session, taken);
    }

    /// <summary>A row that another node is just taking is passed over, and so is all that waits behind it.</summary>
    const string Next = """
        where d.channel = 'Mail'
          and ((d.state = 'Waiting' and d.next_at <= ?) or (d.state = 'Sending' and d.held_until <= ?))
          and not exists (
            select 1 from matchmaking.mt_doc_delivery earlier
            where earlier.person_id = d.person_id and earlier.channel = 'Mail' and earlier.state in ('Waiting', 'Sending')
              and (earlier.due_at, earlier.id) < (d.due_at, d.id))
        order by d.due_at, d.id
        limit 1
        for update of d skip locked
        """;
}

/// <summary>A delivery that this node holds, with the session in which its end is saved.</summary>
public sealed record TakenDelivery(IDocumentSession Session, Delivery Delivery) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Session.DisposeAsync();
}
