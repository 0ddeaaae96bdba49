using Marten;

namespace Matchmaking.Health;

/// <summary>How many events an asynchronous projection or subscription is behind what was appended.</summary>
public sealed record ProjectionLag(string Name, long Position, long Behind);

/// <summary>Measures how far behind the events everything that follows them is.</summary>
public sealed class Lag(IDocumentStore store)
{
    public async Task<IReadOnlyList<ProjectionLag>> Measure(CancellationToken cancellation)
    {
        var reached = (await store.Advanced.AllProjectionProgress(token: cancellation)).ToDictionary(shard => shard.ShardName, shard => shard.Sequence);
        await using var session = store.QuerySession();
        var last = await session.Events.QueryAllRawEvents().OrderByDescending(e => e.Sequence).Select(e => e.Sequence).FirstOrDefaultAsync(cancellation);
        return [.. Followers().Select(name => Of(name, reached.GetValueOrDefault(name), last))];
    }

    IEnumerable<string> Followers() => store.Options.Events.Subscriptions().Concat(store.Options.Projections.AsyncNames());

    static ProjectionLag Of(string name, long position, long last) => new(name, position, Math.Max(0, last - position));
}
