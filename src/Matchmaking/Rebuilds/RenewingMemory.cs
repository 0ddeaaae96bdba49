using Marten;
using Matchmaking.Matching;
using Matchmaking.Sharing;

namespace Matchmaking.Rebuilds;

/// <summary>What a rebuild made anew in the memory of one node, every other node makes anew in its own.</summary>
public sealed class RenewingMemory(
    RebuildWork work, EventFeed feed, ListKeeping keeping, Listings listings, IDocumentStore store, TimeProvider time, ILogger<RenewingMemory> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pauses = new PeriodicTimer(Pause);
        var since = time.GetUtcNow();
        while (await pauses.WaitForNextTickAsync(stoppingToken)) since = await TryToRenew(since, stoppingToken);
    }

    async Task<DateTimeOffset> TryToRenew(DateTimeOffset since, CancellationToken cancellation)
    {
        try
        {
            await using var session = store.QuerySession();
            var elsewhere = await session.Query<Rebuild>()
                .Where(one => one.Mends && one.State == RebuildState.Finished && one.FinishedAt > since && one.Node != work.Node)
                .ToListAsync(cancellation);
            if (elsewhere.SelectMany(one => one.Views).Select(view => view.View).ToHashSet() is { Count: > 0 } views) await Renew(views, cancellation);
            return elsewhere.Select(one => one.FinishedAt!.Value).Append(since).Max();
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested)
        {
            log.LogWarning(failed, "What another node rebuilt could not be made anew here; it is tried again in {Pause}.", Pause);
            return since;
        }
    }

    async Task Renew(HashSet<string> views, CancellationToken cancellation)
    {
        if (views.Contains("listing")) await listings.ReadAnew(cancellation);
        if (!views.Contains("shortlist")) return;
        if (await feed.Anew(store, _ => Task.FromResult(true), cancellation) is { Engine: not null } anew)
            await feed.Exchange(store, anew, keeping.IsHere, cancellation);
    }
}
