using JasperFx.Events;
using Marten;
using Matchmaking.Matching;

namespace Matchmaking.Health;

/// <summary>How many events an asynchronous projection or subscription is behind what was appended.</summary>
public sealed record ProjectionLag(string Name, long Position, long Behind);

/// <summary>How many events this node's own index is behind, and how many lists are still to be made, where this node keeps them.</summary>
public sealed record RankingLag(long Position, long Behind, int ListsToMake);

/// <summary>Measures how far behind the events everything that follows them is.</summary>
public sealed class Lag(IDocumentStore store)
{
    static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    public async Task<IReadOnlyList<ProjectionLag>> Measure(CancellationToken cancellation)
    {
        var last = await Last(cancellation);
        var progress = await store.Advanced.AllProjectionProgress(token: cancellation);
        var reached = progress.ToDictionary(shard => shard.ShardName, shard => shard.Sequence);
        return [.. Followers().Select(name => new ProjectionLag(name, reached.GetValueOrDefault(name), Math.Max(0, last - reached.GetValueOrDefault(name))))];
    }

    public async Task<RankingLag> Of(EventFeed feed, CancellationToken cancellation)
    {
        var last = await Last(cancellation);
        return new RankingLag(feed.Position, Math.Max(0, last - feed.Position), feed.ListsToMake);
    }

    async Task<long> Last(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Events.QueryAllRawEvents().OrderByDescending(e => e.Sequence).Select(e => e.Sequence).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Waits until everything that follows the events has reached the last of those appended before the call.</summary>
    public async Task CaughtUp(CancellationToken cancellation)
    {
        using var tick = new PeriodicTimer(LookAgain);
        while ((await Measure(cancellation)).Any(lag => lag.Behind > 0)) await tick.WaitForNextTickAsync(cancellation);
    }

    IEnumerable<string> Followers() =>
        ((IEventStore<IDocumentOperations, IQuerySession>)store).AllShards().Select(shard => shard.Name.Identity);
}
