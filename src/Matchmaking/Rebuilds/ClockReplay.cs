using JasperFx.Events;
using Marten;
using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Deeds;
using Matchmaking.Needs;

namespace Matchmaking.Rebuilds;

/// <summary>Lets all clocks run again by what happened, in memory: nothing of it is saved.</summary>
public sealed class ClockReplay : IAsyncDisposable
{
    const int AtOnce = 2_000;

    readonly IDocumentSession session;
    readonly Deadlines deadlines;
    readonly OpenRows rows;

    public ClockReplay(IDocumentStore store, Periods periods)
    {
        // Each event asks for its need, and many ask for the same.
        session = store.IdentitySession();
        deadlines = new Deadlines(periods);
        rows = OpenRows.OfReplay(session);
    }

    /// <summary>The event up to which the clocks have run.</summary>
    public long Position { get; private set; }

    public IReadOnlyDictionary<Guid, Deadline> Running => rows.Running;

    /// <summary>Reads some more events; says whether there may be others.</summary>
    public async Task<bool> ReadOn(long until, CancellationToken cancellation)
    {
        var events = await session.Events.QueryAllRawEvents().Where(e => e.Sequence > Position && e.Sequence <= until)
            .OrderBy(e => e.Sequence).Take(AtOnce).ToListAsync(cancellation);
        if (events.Count == 0) return false;
        await Know(events, cancellation);
        foreach (var happened in events.Where(e => e.Data is IHappened)) await deadlines.ApplyAsync(session, happened, cancellation);
        Position = events[^1].Sequence;
        return events.Count == AtOnce;
    }

    public ValueTask DisposeAsync() => session.DisposeAsync();

    /// <summary>The records that these events ask for are loaded at once, not one by one.</summary>
    async Task Know(IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        session.EjectAllOfType(typeof(Need));
        session.EjectAllOfType(typeof(Introduction));
        var asked = events.Where(e => IntroductionClocks.AsksTheIntroduction(e.Data)).Select(e => e.StreamId).Distinct();
        var introductions = await session.LoadManyAsync<Introduction>(cancellation, [.. asked]);
        var needIds = events.Select(e => NeedClocks.NeedAskedBy(e.Data) ?? IntroductionClocks.NeedAskedBy(e.Data)).OfType<Guid>();
        await session.LoadManyAsync<Need>(cancellation, [.. needIds.Concat(introductions.Select(one => one.NeedId)).Distinct()]);
    }
}
