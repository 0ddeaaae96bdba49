using JasperFx.Events;
using Marten;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>Brings what is known up to an event by reading those in between, in their order.</summary>
public sealed class EventFeed(Vocabulary vocabulary, Instance instance) : IDisposable
{
    /// <summary>So many events are read at a time.</summary>
    const int Portion = 5_000;

    readonly SemaphoreSlim turn = new(1, 1);

    public KnownRecords Known { get; private set; } = new(vocabulary, instance);

    /// <summary>Starts anew where a projection was rewound behind what is known.</summary>
    public async Task ReadyFor(IQuerySession session, long position, CancellationToken cancellation)
    {
        if (position < Known.Position) Known = new KnownRecords(vocabulary, instance);
        await CatchUp(session, position, cancellation);
    }

    /// <summary>Reads on to the event at this position.</summary>
    async Task CatchUp(IQuerySession session, long position, CancellationToken cancellation)
    {
        while (await Read(session, Known.Position, position, cancellation) is [_, ..] events)
            foreach (var happened in events) Known.Take(happened);
    }

    /// <summary>What is known now, of everything that was committed before the call.</summary>
    public async Task<T> Now<T>(IDocumentStore store, Func<KnownRecords, T> ask, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            await using var session = store.QuerySession();
            await CatchUp(session, await HighWater(store, cancellation), cancellation);
            await FollowUnbroken(session, cancellation);
            return ask(Known);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>
    /// Beyond the high-water mark a missing number may still be on its way in another transaction: what follows it waits,
    /// or it would be taken before its turn and never again.
    /// </summary>
    async Task FollowUnbroken(IQuerySession session, CancellationToken cancellation)
    {
        while (await Read(session, Known.Position, long.MaxValue, cancellation) is [var next, ..] events && next.Sequence == Known.Position + 1)
            foreach (var happened in events.TakeWhile(e => e.Sequence == Known.Position + 1)) Known.Take(happened);
    }

    static async Task<long> HighWater(IDocumentStore store, CancellationToken cancellation)
    {
        var progress = await store.Advanced.AllProjectionProgress(token: cancellation);
        return progress.FirstOrDefault(shard => shard.ShardName == "HighWaterMark")?.Sequence ?? 0;
    }

    /// <summary>What was known at a moment: all events recorded up to it.</summary>
    public async Task<KnownRecords> AsOf(IQuerySession session, DateTimeOffset moment, CancellationToken cancellation)
    {
        var known = new KnownRecords(vocabulary, instance);
        while (await ReadUntil(session, known.Position, moment, cancellation) is [_, ..] events)
            foreach (var happened in events) known.Take(happened);
        return known;
    }

    public void Dispose() => turn.Dispose();

    static Task<IReadOnlyList<IEvent>> Read(IQuerySession session, long after, long upTo, CancellationToken cancellation) =>
        session.Events.QueryAllRawEvents()
            .Where(e => e.Sequence > after && e.Sequence <= upTo)
            .OrderBy(e => e.Sequence)
            .Take(Portion)
            .ToListAsync(cancellation);

    public static Task<IReadOnlyList<IEvent>> ReadUntil(IQuerySession session, long after, DateTimeOffset moment, CancellationToken cancellation) =>
        session.Events.QueryAllRawEvents()
            .Where(e => e.Sequence > after && e.Timestamp <= moment)
            .OrderBy(e => e.Sequence)
            .Take(Portion)
            .ToListAsync(cancellation);
}
