using JasperFx.Events;
using Marten;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>
/// Brings what is known up to an event by reading those in between, in their order. A node has one: it answers from it, and whichever
/// node keeps the lists keeps them in it.
/// </summary>
public sealed class EventFeed(Vocabulary vocabulary, Instance instance, EngineSnapshots? snapshots = null) : IDisposable
{
    /// <summary>So many events are read at a time.</summary>
    const int Portion = 5_000;

    readonly SemaphoreSlim turn = new(1, 1);

    KnownRecords known = new(vocabulary, instance);
    bool restored;
    long kept;

    /// <summary>The event up to which everything is known.</summary>
    public long Position => known.Position;

    /// <summary>How many lists are still to be made, where this node keeps them.</summary>
    public int ListsToMake => known.Engine?.Unknown.Count ?? 0;

    /// <summary>What is known now, of everything that was committed before the call.</summary>
    public Task<T> Now<T>(IDocumentStore store, Func<KnownRecords, T> ask, CancellationToken cancellation) => InTurn(async () =>
    {
        await using var session = store.QuerySession();
        await Restore(session, cancellation);
        await ReadOn(session, await HighWater(store, cancellation), cancellation);
        await FollowUnbroken(session, cancellation);
        return ask(known);
    }, cancellation);

    /// <summary>What is known with these events taken in; they follow each other, and what lies before them is read first.</summary>
    public Task With(IQuerySession session, IReadOnlyList<IEvent> events, Func<KnownRecords, Task> then, CancellationToken cancellation) => InTurn(async () =>
    {
        await Restore(session, cancellation);
        if (events is [var first, ..]) await ReadOn(session, first.Sequence - 1, cancellation);
        await Recall(session, known, [.. events.Where(happened => happened.Sequence > known.Position)], cancellation);
        foreach (var happened in events.Where(happened => happened.Sequence > known.Position)) known.Take(happened);
        if (known.OutgrownBy is not null) await ReadOn(session, known.Position, cancellation);
        await then(known);
        known.LetGoOfEnded();
        return known.Position;
    }, cancellation);

    /// <summary>What is known as it stands, without reading on.</summary>
    public Task<T> AsItStands<T>(Func<KnownRecords, Task<T>> ask, CancellationToken cancellation) => InTurn(() => ask(known), cancellation);

    /// <summary>What was known at a moment: all events recorded up to it.</summary>
    public Task<KnownRecords> AsOf(IQuerySession session, DateTimeOffset moment, CancellationToken cancellation) =>
        Past(session, after => ReadUntil(session, after, moment, cancellation), new KnownRecords(vocabulary, instance), cancellation);

    /// <summary>What was known at an event.</summary>
    public Task<KnownRecords> At(IQuerySession session, long position, CancellationToken cancellation) =>
        Past(session, after => Read(session, after, position, cancellation), new KnownRecords(vocabulary, instance), cancellation);

    /// <summary>All of it once more, from the first event on, beside what readers are answered from.</summary>
    /// <param name="tell">Hears how far it has come, and says whether to go on.</param>
    /// <returns>Null where it was not to go on.</returns>
    public async Task<KnownRecords?> Anew(IDocumentStore store, Func<long, Task<bool>> tell, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var goesOn = true;
        async Task<IReadOnlyList<IEvent>> Next(long after, long upTo) =>
            after < upTo && (goesOn = await tell(after)) ? await Read(session, after, upTo, cancellation) : [];
        var end = await HighWater(store, cancellation);
        var anew = await Past(session, after => Next(after, end), new KnownRecords(vocabulary, instance), cancellation);
        return goesOn ? anew : null;
    }

    /// <summary>Looks at what is known and at what was made anew, both as of the same event.</summary>
    public Task<T> Beside<T>(
        IDocumentStore store, KnownRecords anew, Func<KnownRecords, KnownRecords, Task<T>> look, CancellationToken cancellation) => InTurn(async () =>
    {
        await using var session = store.QuerySession();
        await Restore(session, cancellation);
        await ReadOn(session, anew.Position, cancellation);
        return await look(known, await CaughtUp(session, anew, cancellation));
    }, cancellation);

    /// <summary>Answers from what was made anew from now on. A file with what was known before is written anew by and by.</summary>
    public Task Exchange(IDocumentStore store, KnownRecords anew, bool keepsLists, CancellationToken cancellation) =>
        Beside(store, anew, (_, caughtUp) =>
        {
            if (keepsLists) caughtUp.KeepLists();
            (known, kept) = (caughtUp, 0);
            return Task.FromResult(true);
        }, cancellation);

    Task<KnownRecords> CaughtUp(IQuerySession session, KnownRecords anew, CancellationToken cancellation) => Past(
        session, after => after < known.Position ? Read(session, after, known.Position, cancellation) : Nothing, anew, cancellation);

    /// <summary>Writes what is known down, where enough has happened since the last time, or where what was written holds words that were erased.</summary>
    public async Task KeepSnapshot(CancellationToken cancellation)
    {
        // Only what events change is written while they wait.
        var (finish, position) = await InTurn(() => Task.FromResult(BeginSnapshot()), cancellation);
        if (finish is null) return;
        try
        {
            finish();
            kept = position;
        }
        catch
        {
            // The file that is there may hold words that were erased: it is tried again.
            known.ForgotWords = true;
            throw;
        }
    }

    (Action? Finish, long Position) BeginSnapshot()
    {
        var erased = known.ForgotWords && snapshots is { IsThere: true };
        if (!erased && known.Position - kept < EngineSnapshots.WorthKeeping) return (null, kept);
        var finish = snapshots?.Begin(known);
        known.ForgotWords = false;
        return (finish, known.Position);
    }

    public void Dispose() => turn.Dispose();

    /// <summary>Folds all that lies before. The next portion is on its way while one is taken in.</summary>
    async Task<KnownRecords> Past(IQuerySession session, Func<long, Task<IReadOnlyList<IEvent>>> after, KnownRecords then, CancellationToken cancellation)
    {
        var next = after(then.Position);
        while (await next is [.., var last] events)
        {
            await Recall(session, then, events, cancellation);
            next = after(last.Sequence);
            foreach (var happened in events) then.Take(happened);
            then.LetGoOfEnded();
        }
        return then.OutgrownBy is { } textRule ? await Past(session, after, new KnownRecords(vocabulary, instance, textRule), cancellation) : then;
    }

    async Task<T> InTurn<T>(Func<Task<T>> ask, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return await ask();
        }
        finally
        {
            turn.Release();
        }
    }

    async Task Restore(IQuerySession session, CancellationToken cancellation)
    {
        if (restored) return;
        restored = true;
        if (snapshots is not null && await snapshots.Restore(session, cancellation) is { } earlier) known = earlier;
        kept = known.Position;
    }

    /// <summary>Reads on to the event at this position. The next portion is on its way while one is taken in.</summary>
    async Task ReadOn(IQuerySession session, long position, CancellationToken cancellation)
    {
        if (known.OutgrownBy is { } textRule) known = new KnownRecords(vocabulary, instance, textRule);
        var next = known.Position < position ? Read(session, known.Position, position, cancellation) : Nothing;
        while (await next is [.., var last] events)
        {
            await Recall(session, known, events, cancellation);
            next = last.Sequence < position ? Read(session, last.Sequence, position, cancellation) : Nothing;
            foreach (var happened in events) known.Take(happened);
            known.LetGoOfEnded();
        }
        // Only the rules in force at the end count: between two text rules it would go back and forth for ever.
        if (known.OutgrownBy is not null) await ReadOn(session, position, cancellation);
    }

    /// <summary>
    /// Beyond the high-water mark a missing number may still be on its way in another transaction: what follows it waits,
    /// or it would be taken before its turn and never again.
    /// </summary>
    async Task FollowUnbroken(IQuerySession session, CancellationToken cancellation)
    {
        while (await Read(session, known.Position, long.MaxValue, cancellation) is [var next, ..] events && next.Sequence == known.Position + 1)
        {
            await Recall(session, known, events, cancellation);
            foreach (var happened in events.TakeWhile(e => e.Sequence == known.Position + 1)) known.Take(happened);
            known.LetGoOfEnded();
        }
    }

    /// <summary>Needs that were let go of and are opened again are known again as they were before these events.</summary>
    static async Task Recall(IQuerySession session, KnownRecords then, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var first in then.ToRecall(events).ToList())
            then.Recall(await session.Events.FetchStreamAsync(first.StreamId, first.Version - 1, token: cancellation));
    }

    static readonly Task<IReadOnlyList<IEvent>> Nothing = Task.FromResult<IReadOnlyList<IEvent>>([]);

    static async Task<long> HighWater(IDocumentStore store, CancellationToken cancellation)
    {
        var progress = await store.Advanced.AllProjectionProgress(token: cancellation);
        return progress.FirstOrDefault(shard => shard.ShardName == "HighWaterMark")?.Sequence ?? 0;
    }

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
